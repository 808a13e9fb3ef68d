import { whyNot } from '@leviers/shared/policies'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { shownPerson } from '../../people/person.type.js'
import { refuseOutsiders } from '../find-seen-board.js'
import { BoardInvitation } from './board-invitation.entity.js'
import { BoardInvitationsType, type BoardLinkType } from './board-invitations.type.js'
import { BoardLink } from './board-link.entity.js'

/** Who is invited to a board: for administrators. */
@Resolver()
export class BoardInvitationsResolver {
  @Query(() => BoardInvitationsType, {
    description: 'Who is invited to a board, and by which links people come (administrators).',
  })
  async boardInvitations(
    @Ctx() context: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<BoardInvitationsType> {
    const refusal = whyNot(viewerStanding(context.viewer), 'giveBoardInvitation')
    if (refusal) throw new PublicError(refusal)
    await refuseOutsiders(context, boardId)
    const { em } = context
    const invited = await em.find(
      BoardInvitation,
      { board: boardId, endedAt: null },
      { orderBy: { invitedAt: 'desc' }, limit: 500, populate: ['person'] },
    )
    const links = await em.find(BoardLink, { board: boardId }, { orderBy: { madeAt: 'desc' }, limit: 100 })
    const people = invited.map(({ person, invitedAt, link }) => {
      return { person: shownPerson(person), invitedAt, isByLink: Boolean(link) }
    })
    return { people, links: links.map((link) => shownLink(link, context.now())) }
  }
}

function shownLink({ id, madeAt, endsAt, most, uses, revokedAt }: BoardLink, now: Date): BoardLinkType {
  const hasTime = !endsAt || endsAt > now
  const hasRoom = (most ?? Infinity) > uses
  return { id, madeAt, endsAt: endsAt ?? null, most: most ?? null, uses, isOpen: !revokedAt && hasTime && hasRoom }
}
