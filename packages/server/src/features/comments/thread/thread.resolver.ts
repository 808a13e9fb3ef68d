import type { Stance } from '@leviers/shared/stances'
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import type { Context } from '../../../context.js'
import { headOfBoard } from '../../boards/board.resolver.js'
import { LeverType } from '../../levers/lever/lever.type.js'
import { refuseLong } from '../../search/refuse-long.js'
import { Comment } from '../comment/comment.entity.js'
import { StanceEnum } from '../comment/comment.type.js'
import { StanceCount, ThreadConnection } from './thread-connection.type.js'
import { countStances, rootsOf } from './thread-filter.js'
import { threadOfLever, threadOrders, type ThreadOrder } from './thread.js'

const ThreadOrderEnum = Object.fromEntries(threadOrders.map((order) => [order, order]))
registerEnum(ThreadOrderEnum, {
  name: 'ThreadOrder',
  description: 'An order of a thread.',
  valuesConfig: {
    NEWEST: { description: 'The newest first.' },
    OLDEST: { description: 'The oldest first.' },
    DISCUSSED: { description: 'What has most answers first, as it stood when the list was begun.' },
  },
})

@ArgsType()
class ThreadArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'The place after which the page begins.' })
  after?: string | null

  @Field(() => ThreadOrderEnum, { defaultValue: 'NEWEST', description: 'The order.' })
  order!: ThreadOrder

  @Field(() => StanceEnum, {
    nullable: true,
    description: 'Only branches in which a comment that is shown is meant as this, at the top or below.',
  })
  stance?: Stance | null

  @Field(() => String, {
    nullable: true,
    description: 'Only branches in which a comment that is shown has these words, at the top or below.',
  })
  search?: string | null
}

/** The thread of a lever. */
@Resolver(() => LeverType)
export class ThreadResolver {
  @FieldResolver(() => ThreadConnection, { description: 'Its comments that answer nobody, page by page.' })
  thread(
    @Root() { id, boardId }: LeverType,
    @Ctx() context: Context,
    @Args(() => ThreadArgs) { first, order, after = null, stance = null, search = null }: ThreadArgs,
  ): Promise<ThreadConnection> {
    refuseLong(search)
    const head = async () => (await headOfBoard(context, boardId)).number
    return threadOfLever(context.em, { leverId: id, first, after, order, stance, search, head })
  }
}

/** How much a thread has, whatever its page. */
@Resolver(() => ThreadConnection)
export class ThreadCountsResolver {
  @FieldResolver(() => Int, { description: 'How many comments that answer nobody it lists in all, on every page.' })
  totalCount(@Root() { listing }: ThreadConnection, @Ctx() { em }: Context): Promise<number> {
    return listing ? em.count(Comment, rootsOf(listing)) : Promise.resolve(0)
  }

  @FieldResolver(() => [StanceCount], {
    description:
      'How many comments that are shown, at the top or below, are meant as what; of those that have the words.',
  })
  stances(@Root() { listing }: ThreadConnection, @Ctx() { em }: Context): Promise<StanceCount[]> {
    return listing ? countStances(em, listing) : Promise.resolve([])
  }
}
