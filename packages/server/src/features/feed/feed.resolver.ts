import { limits } from '@leviers/shared/limits'
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../context.js'
import { cursorOf } from '../../log/cursor.js'
import { readEvents } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'
import { BoardEvent } from '../boards/board-event.type.js'
import { refuseOutsiders } from '../boards/find-seen-board.js'
import { headOfBoard } from '../boards/board.resolver.js'
import { isFor } from '../../live/audience.js'
import { coalesceVotes } from '../votes/coalesce-votes.js'
import { boardEventsOf } from './board-events.js'
import { boardReset } from './board-reset.js'
import { followBoard, placeOf, type FollowArgs } from './follow-board.js'
import { ID } from '../../id-scalar.js'

@ObjectType({ description: 'A page of what happened on a board.' })
class BoardEventPage {
  @Field(() => [BoardEvent], { description: 'What happened, in order.' })
  events!: BoardEvent[]

  @Field(() => String, { description: 'Give it as "after" to continue.' })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether there is more already.' })
  more!: boolean
}

/** What happens on a board: past and present as one stream, and the same rows by a query for networks that block sockets. */
@Resolver()
export class FeedResolver {
  @Query(() => BoardEventPage, { description: 'What happened on a board after a cursor: the same rows as its feed.' })
  async boardEvents(
    @Ctx() context: Context,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) after: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 200.' }) first: number,
  ): Promise<BoardEventPage> {
    await refuseOutsiders(context, boardId)
    const head = await headOfBoard(context, boardId)
    context.shows(boardId)
    const number = placeOf(head, after)
    if (number === null) {
      const reset = await boardReset(context.em, boardId)
      return { events: [reset], cursor: reset.cursor, more: false }
    }
    const most = Math.max(1, Math.min(first, limits.feed.page))
    const logged = await readEvents(sqlOf(context.em), { streamId: boardId, after: number, most })
    const last = logged.at(-1)?.number ?? number
    const cursor = cursorOf({ epoch: head.epoch, number: last })
    const read = await boardEventsOf(context.events, sqlOf(context.em), logged)
    // Who asks is only asked for where it matters: all else is the same answer for everybody, and kept.
    const isForAll = read.every(({ audience = 'PUBLIC' }) => isFor(audience, 'PUBLIC'))
    const events = coalesceVotes(read, isForAll ? 'PUBLIC' : context.audienceOn(boardId))
    return { events, cursor, more: last < head.number }
  }

  @Subscription(() => BoardEvent, {
    description: 'What happened on a board after a cursor and what happens from now on, without gap, in one order.',
    // TypeGraphQL leaves the arguments untyped here; they are those of the method below.
    subscribe: ({ context, args }) => followBoard(context as Context, args as FollowArgs),
  })
  boardFeed(
    @Root() event: BoardEvent,
    @Arg('boardId', () => ID, { description: 'The board.' }) _boardId: string,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) _after: string,
  ): BoardEvent {
    return event
  }
}
