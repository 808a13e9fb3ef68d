import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { sqlOf } from '../../../sql.js'
import { MeType } from '../../people/me.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType({ description: 'How far I have seen a board.' })
class BoardVisit {
  @Field(() => Int, { description: 'The number of the last event that I saw.' })
  number!: number

  @Field(() => Date, { description: 'When.' })
  at!: Date
}

/** How far I have seen boards: only I see it. */
@Resolver(() => MeType)
export class MyVisitsResolver {
  @FieldResolver(() => BoardVisit, {
    nullable: true,
    description: 'How far I have seen a board; null before my first visit.',
  })
  async boardVisit(
    @Root() { id }: MeType,
    @Ctx() { em }: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<BoardVisit | null> {
    if (!isUuid(boardId)) return null
    const [visit] = await sqlOf(em).rows<{ number: number; at: string }>(
      'select number, at from board_visit where person_id = $1 and board_id = $2',
      [id, boardId],
    )
    return visit ? { number: visit.number, at: new Date(visit.at) } : null
  }
}
