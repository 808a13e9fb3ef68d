import * as inputs from '@leviers/shared/inputs/votes'
import { defineGroupCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { boardOfLever } from '../levers/lever/lever-in-transaction.js'
import { aboutVote } from './about-vote.js'
import { changeVotes } from './change-votes.js'

export const VoteCast = boardEvent('VoteCast', {
  audience: 'PUBLIC',
  description: 'Someone gave or changed their position on a lever: who, and which, is not said.',
  about: aboutVote,
  exported: 'castVote',
})

/** Someone says that they agree, disagree or pass. One position per person and lever: the latest stands. */
export const castVote = defineGroupCommand({
  name: 'castVote',
  input: inputs.castVote,
  event: VoteCast,
  description: 'Gives or changes one’s position on a lever; null when it already was that.',
  imported: 'votes',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  outcomesOf: (transaction, acts) =>
    changeVotes(transaction, acts, { name: 'castVote', valueOf: ({ value }) => value }),
})
