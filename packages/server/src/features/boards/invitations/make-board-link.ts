import { createHash } from 'node:crypto'
import * as inputs from '@leviers/shared/inputs/boards'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../../api/define-command.js'
import { wasChanged } from '../../../api/answers.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { Board } from '../board.entity.js'
import { BoardLink } from './board-link.entity.js'
import { BoardLinkMade } from './invitation-events.js'

const dayMilliseconds = 24 * 60 * 60 * 1_000

/**
 * An administrator makes a link that lets people in. The page that asks draws the token, of 256 bits, so that asking twice
 * makes one link, and it is told to nobody: only its hash is kept.
 */
export const makeBoardLink = defineCommand({
  name: 'makeBoardLink',
  input: inputs.makeBoardLink,
  event: BoardLinkMade,
  description: 'Makes a link that invites whoever has it to a board (administrators).',
  asks: 'To which, for how long and for how many.',
  answer: wasChanged,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change({ em }, { actor, input: { boardId, token, days, most }, at }) {
    if (!(await em.findOne(Board, { id: boardId }))) throw new PublicError('NOT_FOUND')
    const endsAt = days === null ? null : new Date(at.getTime() + days * dayMilliseconds)
    const made = { madeBy: actor.personId, madeAt: at, endsAt, most }
    em.create(BoardLink, { id: newId(), board: boardId, tokenHash: hashOfToken(token), ...made })
    return { data: { boardId } }
  },
})

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
