import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { queryOf } from '../../../query.js'
import { findSeenBoard } from '../../boards/find-seen-board.js'
import { MeType } from '../../people/me.type.js'
import { draftFields, type Draft } from '../lever/draft.entity.js'
import type { LeverVisit } from '../lever/lever-visit.entity.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('Draft', { description: 'My words so far for a lever that is not published.' })
class DraftType {
  @Field(() => ID, { description: 'Its id; the lever’s, once published.' })
  id!: string

  @Field(() => ID, { description: 'The board that it is for.' })
  boardId!: string

  @Field(() => String, { description: 'The title so far.' })
  title!: string

  @Field(() => String, { description: 'The text so far.' })
  body!: string

  @Field(() => String, { description: 'The finding so far.' })
  finding!: string

  @Field(() => String, { description: 'The action so far.' })
  action!: string

  @Field(() => [ID], { description: 'Its themes.' })
  themeIds!: string[]

  @Field(() => [ID], { description: 'Its neighbourhoods.' })
  neighbourhoodCodes!: string[]

  @Field(() => Int, { description: 'How often it was saved: what the next change is based on.' })
  revision!: number

  @Field(() => Date, { description: 'When it was last saved.' })
  updatedAt!: Date
}

@ObjectType('LeverVisit', { description: 'How far I have read a lever.' })
class LeverVisitType {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The number of the last event that I saw.' })
  number!: number
}

/** My drafts and how far I have read: only I see them. */
@Resolver(() => MeType)
export class MyDraftsResolver {
  @FieldResolver(() => [DraftType], { description: 'My drafts, the last touched first.' })
  async drafts(@Root() { id }: MeType, @Ctx() { em }: Context): Promise<DraftType[]> {
    return queryOf<typeof Draft>(em)
      .selectFrom('Draft')
      .select(['id', 'board as boardId', ...draftFields, 'revision', 'updatedAt'])
      .where('person', '=', id)
      .orderBy('updatedAt', 'desc')
      .limit(100)
      .execute()
  }

  @FieldResolver(() => [LeverVisitType], { description: 'How far I have read the levers of a board.' })
  async leverVisits(
    @Root() { id }: MeType,
    @Ctx() context: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<LeverVisitType[]> {
    if (!isUuid(boardId) || !(await findSeenBoard(context, boardId))) return []
    return queryOf<typeof LeverVisit>(context.em)
      .selectFrom('LeverVisit')
      .select(['lever as leverId', 'number'])
      .where('person', '=', id)
      .where('board', '=', boardId)
      .execute()
  }
}
