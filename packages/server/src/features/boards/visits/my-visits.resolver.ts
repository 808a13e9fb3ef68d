import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { MeType } from '../../people/me.type.js'
import { BoardVisit } from '../board-visit.entity.js'
import { findSeenBoard } from '../find-seen-board.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('BoardVisit', { description: 'How far I have seen a board.' })
class BoardVisitType {
  @Field(() => Int, { description: 'The number of the last event that I saw.' })
  number!: number

  @Field(() => Date, { description: 'When.' })
  at!: Date
}

/** How far I have seen boards: only I see it. */
@Resolver(() => MeType)
export class MyVisitsResolver {
  @FieldResolver(() => BoardVisitType, {
    nullable: true,
    description: 'How far I have seen a board; null before my first visit.',
  })
  async boardVisit(
    @Root() { id }: MeType,
    @Ctx() context: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<BoardVisitType | null> {
    if (!isUuid(boardId) || !(await findSeenBoard(context, boardId))) return null
    const visit = await context.em.findOne(BoardVisit, { person: id, board: boardId })
    return visit && { number: visit.number, at: visit.at }
  }
}
