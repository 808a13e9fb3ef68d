import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { sqlOf } from '../../../sql.js'
import { MeType } from '../../people/me.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ description: 'My words so far for a lever that is not published.' })
class Draft {
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

@ObjectType({ description: 'How far I have read a lever.' })
class LeverVisit {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The number of the last event that I saw.' })
  number!: number
}

/** My drafts and how far I have read: only I see them. */
@Resolver(() => MeType)
export class MyDraftsResolver {
  @FieldResolver(() => [Draft], { description: 'My drafts, the last touched first.' })
  async drafts(@Root() { id }: MeType, @Ctx() { em }: Context): Promise<Draft[]> {
    const rows = await sqlOf(em).rows<Omit<Draft, 'updatedAt'> & { updatedAt: string }>(
      `select id, board_id as "boardId", title, body, finding, action, theme_ids as "themeIds",
         neighbourhood_codes as "neighbourhoodCodes", revision, updated_at as "updatedAt"
       from draft where person_id = $1 order by updated_at desc limit 100`,
      [id],
    )
    return rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt) }))
  }

  @FieldResolver(() => [LeverVisit], { description: 'How far I have read the levers of a board.' })
  leverVisits(
    @Root() { id }: MeType,
    @Ctx() { em }: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<LeverVisit[]> {
    if (!isUuid(boardId)) return Promise.resolve([])
    return sqlOf(em).rows<LeverVisit>(
      'select lever_id as "leverId", number from lever_visit where person_id = $1 and board_id = $2',
      [id, boardId],
    )
  }
}
