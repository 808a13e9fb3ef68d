import type { VoteValue } from '@leviers/shared/votes'
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { findSeenBoard } from '../boards/find-seen-board.js'
import { MeType } from '../people/me.type.js'
import { sqlOf } from '../../sql.js'
import { VoteValueEnum } from './vote-value.type.js'
import { ID } from '../../id-scalar.js'

@ObjectType({ description: 'A position that I hold.' })
class MyVote {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => VoteValueEnum, { description: 'The position.' })
  value!: VoteValue

  @Field(() => Int, { description: 'The revision of the lever that it was given on.' })
  revision!: number

  @Field(() => Boolean, { description: 'Whether the lever’s text changed since.' })
  stale!: boolean
}

/** My positions: only I see them. */
@Resolver(() => MeType)
export class MyVotesResolver {
  @FieldResolver(() => [MyVote], { description: 'The positions that I hold on a board.' })
  async votes(
    @Root() { id }: MeType,
    @Ctx() context: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<MyVote[]> {
    if (!isUuid(boardId) || !(await findSeenBoard(context, boardId))) return []
    return sqlOf(context.em).rows<MyVote>(
      `select lever_id as "leverId", value, vote.revision, lever.revision > vote.revision as stale
       from vote join lever on lever.id = lever_id where person_id = $1 and vote.board_id = $2`,
      [id, boardId],
    )
  }

  @FieldResolver(() => Int, { description: 'How many positions I hold, over all boards.' })
  async voteCount(@Root() { id }: MeType, @Ctx() { em }: Context): Promise<number> {
    const counted = 'select count(*)::int as count from vote where person_id = $1'
    const [row] = await sqlOf(em).rows<{ count: number }>(counted, [id])
    return row?.count ?? 0
  }
}
