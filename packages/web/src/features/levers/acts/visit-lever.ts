import type { Command } from '../../../client/outbox/outbox-entry.js'
import { VisitLeverDocument, type VisitLeverMutation } from './visit-lever.generated.js'

export interface VisitLeverFields {
  leverId: string
  /** The number of the last event that was seen. */
  number: number
}

export const visitLever: Command<VisitLeverFields, VisitLeverMutation['visitLever']> = {
  name: 'visitLever',
  document: VisitLeverDocument,
  replaces: ({ leverId }) => `visit ${leverId}`,
  quiet: true,
  byItself: true,
}
