import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { cursorOf } from '../../log/cursor.js'
import { sqlOf } from '../../sql.js'
import { ProgrammeEvent } from '../boards/programme/programme-event.type.js'
import { programmeOf } from '../boards/programme/programme-of.js'
import { ProgrammeType } from '../boards/programme/programme.type.js'
import { findPlace, followAfter, pageAfter } from './plain-feed.js'

@ObjectType({ description: 'A page of what happened to the programme.' })
class ProgrammeEventPage {
  @Field(() => [ProgrammeEvent], { description: 'What happened, in order.' })
  events!: object[]

  @Field(() => String, { description: 'Give it as "after" to continue.' })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether there is more already.' })
  more!: boolean
}

/** What happens to the programme: its boards, the bodies that take part. */
@Resolver(() => ProgrammeType)
export class ProgrammeFeedResolver {
  @FieldResolver(() => String, { description: 'Where its feed continues after this answer.' })
  async cursor(@Root() { id }: ProgrammeType, @Ctx() context: Context): Promise<string> {
    const head = await context.headOf('PROGRAMME', id)
    if (!head) throw new PublicError('NOT_FOUND')
    return cursorOf(head)
  }

  @Query(() => ProgrammeEventPage, {
    description:
      'What happened to the programme after a cursor: the same rows as its feed, for networks that block sockets.',
  })
  async programmeEvents(
    @Ctx() context: Context,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) after: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 200.' }) first: number,
  ): Promise<ProgrammeEventPage> {
    return pageAfter(context, await placeOf(context, after), first)
  }

  @Subscription(() => ProgrammeEvent, {
    description:
      'What happened to the programme after a cursor and what happens from now on. A cursor of no use is refused: read the programme again.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: async ({ context, args }) =>
      followAfter(context as Context, await placeOf(context as Context, String(args.after)), { isPersonal: false }),
  })
  programmeFeed(
    @Root() event: ProgrammeEvent,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) _after: string,
  ): ProgrammeEvent {
    return event
  }
}

async function placeOf(context: Context, cursor: string): ReturnType<typeof findPlace> {
  return findPlace(context, { kind: 'PROGRAMME', streamId: await programmeOf(sqlOf(context.em)) }, cursor)
}
