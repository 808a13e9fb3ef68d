import type { Command } from '../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../client/use-command.js'
import { GrantMandateDocument, type GrantMandateMutation } from './grant-mandate.generated.js'

export interface GrantMandateFields {
  personId: string
  organisationId: string
}

export const grantMandate: Command<GrantMandateFields, GrantMandateMutation['grantMandate']> = {
  name: 'grantMandate',
  document: GrantMandateDocument,
  once: true,
}

/** Makes someone a member of a body (administrators). */
export function useGrantMandate(): Give<GrantMandateFields, GrantMandateMutation['grantMandate']> {
  return useCommand(grantMandate)
}
