import { inputs, type InputOf } from '@leviers/shared/inputs/inputs'
import { defineGroupCommand, type Act } from '../../commands/define-command.js'
import { boardOfLever } from '../levers/lever/lever-in-transaction.js'
import { changeVotes } from './change-votes.js'

const voting = { name: 'castVote', valueOf: (input: InputOf<'castVote'>) => input.value } as const

/** Someone says that they agree, disagree or pass. One position per person and lever: the latest stands. */
export const castVote = defineGroupCommand({
  name: 'castVote',
  schema: inputs.castVote,
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  outcomesOf: (transaction, acts: readonly Act<InputOf<'castVote'>>[]) => changeVotes(transaction, acts, voting),
})
