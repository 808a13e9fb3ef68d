import * as inputs from '@leviers/shared/inputs/votes'
import { defineGroupCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { boardOfLever } from '../levers/lever/lever-in-transaction.js'
import { aboutVote } from './about-vote.js'
import { changeVotes } from './change-votes.js'

export const VoteWithdrawn = boardEvent('VoteWithdrawn', {
  audience: 'PUBLIC',
  description: 'Someone took their position on a lever back.',
  about: aboutVote,
  exported: 'withdrawVote',
})

/** Someone takes their position back; that they had given it stays in the history. */
export const withdrawVote = defineGroupCommand({
  name: 'withdrawVote',
  input: inputs.withdrawVote,
  event: VoteWithdrawn,
  description: 'Takes one’s position on a lever back; null when there was none.',
  imported: 'votes',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  outcomesOf: (transaction, acts) => changeVotes(transaction, acts, { name: 'withdrawVote', valueOf: () => null }),
})
