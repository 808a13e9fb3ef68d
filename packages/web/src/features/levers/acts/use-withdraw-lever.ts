import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { WithdrawLeverDocument, type WithdrawLeverMutation } from './withdraw-lever.generated.js'

export interface WithdrawLeverFields {
  leverId: string
  reason: string
}

export const withdrawLever: Command<WithdrawLeverFields, WithdrawLeverMutation['withdrawLever']> = {
  name: 'withdrawLever',
  document: WithdrawLeverDocument,
  textOf: ({ reason }) => reason,
}

/** Takes one’s own lever back, saying why. */
export function useWithdrawLever(): Give<WithdrawLeverFields, WithdrawLeverMutation['withdrawLever']> {
  return useCommand(withdrawLever)
}
