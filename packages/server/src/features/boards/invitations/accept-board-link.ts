import * as inputs from '@leviers/shared/inputs/boards'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { defineCommand } from '../../../api/define-command.js'
import { PublicError } from '../../../errors.js'
import { queryOf } from '../../../query.js'
import { ownStanding } from '../../people/own-standing.js'
import { Person } from '../../people/person.entity.js'
import { BoardType } from '../board.type.js'
import { findSeenBoard } from '../find-seen-board.js'
import { shownBoard } from '../shown-board.js'
import { BoardInvitation } from './board-invitation.entity.js'
import { BoardLink } from './board-link.entity.js'
import { BoardInvitationGiven, ringReaders } from './invitation-events.js'
import { hashOfToken } from './make-board-link.js'

/** Somebody comes by a link: from now on they are invited. The same person again is not counted again. */
export const acceptBoardLink = defineCommand({
  name: 'acceptBoardLink',
  input: inputs.acceptBoardLink,
  event: BoardInvitationGiven,
  description: 'Comes to a board by a link that invites to it. Gives the board.',
  asks: 'The token of the link.',
  answer: {
    type: () => BoardType,
    async of(context, _done, { token }) {
      const link = await findLink(context.em, token)
      const board = link && (await findSeenBoard(context, link.board.id))
      if (!board) throw new PublicError('LINK_OVER')
      return shownBoard(board)
    },
  },
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor: { personId }, input: { token }, at }) {
    const { em } = transaction
    const link = await findLink(em, token)
    // A link does not make anybody a member of a body.
    if (!link || link.board.visibility === 'MEMBERS') throw new PublicError('LINK_OVER')
    const person = await em.findOneOrFail(Person, { id: personId })
    if (person.isGuest) throw new PublicError('LINK_FOR_ACCOUNTS')
    const known = await em.findOne(BoardInvitation, { board: link.board, person: personId })
    if (known?.endedAt || (!known && !(await takeUse(em, { id: link.id, at })))) throw new PublicError('LINK_OVER')
    if (known) return null
    em.create(BoardInvitation, { board: link.board, person, invitedBy: link.madeBy, invitedAt: at, link })
    ringReaders(transaction)
    return { data: { boardId: link.board.id } }
  },
})

function findLink(em: SqlEntityManager, token: string): Promise<BoardLink | null> {
  return em.findOne(BoardLink, { tokenHash: hashOfToken(token) }, { populate: ['board'] })
}

/** Counts one more who comes by a link; false when it is over. Of those who come at once, only as many as it is for. */
async function takeUse(em: SqlEntityManager, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const taken = await queryOf<typeof BoardLink>(em)
    .updateTable('BoardLink')
    .set(({ eb }) => ({ uses: eb('uses', '+', 1) }))
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .where(({ eb, or }) => or([eb('endsAt', 'is', null), eb('endsAt', '>', at)]))
    .where(({ eb, or, ref }) => or([eb('most', 'is', null), eb('uses', '<', ref('most'))]))
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}
