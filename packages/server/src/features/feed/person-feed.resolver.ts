import { limits } from '@leviers/shared/limits'
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import { viewerOf, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { cursorOf, numberOfCursor } from '../../log/cursor.js'
import { LiveStream, type LiveSource } from '../../live/live-stream.js'
import { readEvents, type StreamHead } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'
import { PersonEvent } from '../people/person-event.type.js'
import { showEvents, type ShownEvent } from '../../commands/event-type.js'

@ObjectType({ description: 'A page of what I did.' })
class PersonEventPage {
  @Field(() => [PersonEvent], { description: 'What I did, in order.' })
  events!: PersonEvent[]

  @Field(() => String, { description: 'Give it as "after" to continue.' })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether there is more already.' })
  more!: boolean
}

/** What I do on any of my devices. */
@Resolver()
export class PersonFeedResolver {
  @Query(() => PersonEventPage, {
    description: 'What I did after a cursor: the same rows as my feed, for networks that block sockets.',
  })
  async personEvents(
    @Ctx() context: Context,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) after: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 200.' }) first: number,
  ): Promise<PersonEventPage> {
    const { streamId, head, number } = await findMyPlace(context, after)
    const most = Math.max(1, Math.min(first, limits.feed.page))
    const logged = await readEvents(sqlOf(context.em), { streamId, after: number, most })
    const last = logged.at(-1)?.number ?? number
    const cursor = cursorOf({ epoch: head.epoch, number: last })
    // On a person's log are only events that personEvent states.
    const events = (await showEvents(context.events, sqlOf(context.em), logged)) as (ShownEvent & PersonEvent)[]
    return { events, cursor, more: last < head.number }
  }

  @Subscription(() => PersonEvent, {
    description:
      'What I do on any of my devices after a cursor and from now on. A cursor of no use is refused: read "me" again.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: ({ context, args }) => followMe(context as Context, String(args.after)),
  })
  personFeed(
    @Root() event: PersonEvent,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) _after: string,
  ): PersonEvent {
    return event
  }
}

async function followMe(context: Context, cursor: string): Promise<LiveStream<PersonEvent>> {
  const { streamId, head, number: after } = await findMyPlace(context, cursor)
  // The source of people tells person events; the context only knows that they are numbered.
  const source = context.personSource as LiveSource<PersonEvent>
  return new LiveStream({ streamId, head: head.number, after, source, isPersonal: true })
}

/** Where a cursor stands in the log of whoever is asking. Throws BAD_CURSOR for one that is not theirs. */
async function findMyPlace(
  context: Context,
  cursor: string,
): Promise<{ streamId: string; head: StreamHead; number: number }> {
  const { personId: streamId } = viewerOf(context)
  const head = await context.headOf('PERSON', streamId)
  const number = head && numberOfCursor(cursor, head)
  if (!head || number === null) throw new PublicError('BAD_CURSOR')
  return { streamId, head, number }
}
