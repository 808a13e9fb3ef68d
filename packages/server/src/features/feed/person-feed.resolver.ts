import { Arg, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { abortable } from '../../events/abortable.js'
import { numberOfCursor } from '../../events/cursor.js'
import { followStream, type StreamReader } from '../../events/follow-stream.js'
import { headOf } from '../../events/stream-log.js'
import { sqlOf } from '../../sql.js'
import { PersonEvent } from '../people/person-event.type.js'

/** What I did on my other devices. */
@Resolver()
export class PersonFeedResolver {
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

async function followMe(context: Context, cursor: string): Promise<AsyncIterableIterator<PersonEvent>> {
  const { viewer, bell } = context
  if (!viewer) throw new PublicError('SIGN_IN_FIRST')
  const { personId: streamId } = viewer
  const head = await headOf(sqlOf(context.em), streamId)
  const after = head && numberOfCursor(cursor, head)
  if (after === null) throw new PublicError('BAD_CURSOR')
  // The tail of people reads person events; the context only knows that they are numbered.
  const reader = context.personTail as StreamReader<PersonEvent>
  return abortable((signal) => followStream({ bell, reader }, { streamId, after, signal }))
}
