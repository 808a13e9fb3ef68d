import * as inputs from '@leviers/shared/inputs/boards'
import { defineCommand } from '../../../api/define-command.js'
import { wasChanged } from '../../../api/answers.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../../people/own-standing.js'
import { BoardLink } from './board-link.entity.js'
import { BoardLinkRevoked } from './invitation-events.js'

/** An administrator takes a link back: nobody comes by it any more. Who came stays invited. */
export const revokeBoardLink = defineCommand({
  name: 'revokeBoardLink',
  input: inputs.revokeBoardLink,
  event: BoardLinkRevoked,
  description: 'Takes back a link that invites to a board (administrators); false when it was already.',
  asks: 'Which.',
  answer: wasChanged,
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change({ em }, { input: { linkId }, at }) {
    const link = await em.findOne(BoardLink, { id: linkId })
    if (!link) throw new PublicError('NOT_FOUND')
    if (link.revokedAt) return null
    link.revokedAt = at
    return { data: { boardId: link.board.id } }
  },
})
