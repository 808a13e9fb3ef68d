import { whyNot } from '@leviers/shared/policies'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import { viewerOf, viewerStanding, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { ID } from '../../id-scalar.js'
import { sqlOf } from '../../sql.js'
import { ModerationConnection, ModerationListEnum, type ModerationList } from './moderation-list.type.js'
import { readModeration } from './read-moderation.js'

/** What there is on a board for moderators to look at. */
@Resolver()
export class ModerationResolver {
  @Query(() => ModerationConnection, {
    description:
      'What a board has that nobody has looked at, or that is hidden (moderators), page by page: what is dealt with meanwhile leaves no hole.',
  })
  moderation(
    @Ctx() context: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('list', () => ModerationListEnum, { description: 'Which of the lists.' }) list: ModerationList,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The place after which the page begins.' })
    after: string | null,
  ): Promise<ModerationConnection> {
    const refusal = whyNot(viewerStanding(context.viewer, boardId), 'readModeration')
    if (refusal) throw new PublicError(refusal)
    if (!isUuid(boardId)) throw new PublicError('NOT_FOUND')
    const { personId } = viewerOf(context)
    return readModeration(sqlOf(context.em), { boardId, viewerId: personId, list, first, after })
  }
}
