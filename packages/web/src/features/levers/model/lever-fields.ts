import type { RefusalParts } from '../../../client/request/refusal.js'

/** What a lever says besides its text. */
export interface DetailFields {
  title: string
  finding: string
  action: string
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
}

export interface LeverFields extends DetailFields {
  body: string
}

/** What is wrong, and in which field; '' when it is not about one field. */
export interface Fault {
  field: string
  sentence: string
}

/** A refusal, as the form shows it. */
export function faultOf({ sentence, details }: RefusalParts): Fault {
  return { field: typeof details.field === 'string' ? details.field : '', sentence }
}
