import type { Command } from '../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../client/use-command.js'
import { EndMandateDocument, type EndMandateMutation } from './end-mandate.generated.js'

export interface EndMandateFields {
  mandateId: string
}

export const endMandate: Command<EndMandateFields, EndMandateMutation['endMandate']> = {
  name: 'endMandate',
  document: EndMandateDocument,
}

/** Says that someone is no longer a member of a body (administrators). */
export function useEndMandate(): Give<EndMandateFields, EndMandateMutation['endMandate']> {
  return useCommand(endMandate)
}
