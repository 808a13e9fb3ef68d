import { voteValues } from '../votes.js'
import { described, input, onLever, oneOf } from './input-parts.js'

export const castVote = input('A position to give.', {
  ...onLever,
  value: described(oneOf('VoteValue', voteValues), 'The position.'),
})
export const withdrawVote = input('A position to take back.', onLever)
