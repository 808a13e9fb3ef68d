import { inputs } from '@leviers/shared/inputs/inputs'
import { defineGroupCommand } from '../../commands/define-command.js'
import { boardOfLever } from '../levers/lever/lever-in-transaction.js'
import { changeVotes } from './change-votes.js'

const withdrawing = { name: 'withdrawVote', valueOf: () => null } as const

/** Someone takes their position back; that they had given it stays in the history. */
export const withdrawVote = defineGroupCommand({
  name: 'withdrawVote',
  schema: inputs.withdrawVote,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  outcomesOf: (transaction, acts) => changeVotes(transaction, acts, withdrawing),
})
