import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import { viewerOf, type Context } from '../../context.js'
import { PersonEvent } from '../people/person-event.type.js'
import { findPlace, followAfter, pageAfter } from './plain-feed.js'

@ObjectType({ description: 'A page of the events of my stream.' })
class PersonEventPage {
  @Field(() => [PersonEvent], { description: 'What I did, and what was done to me, in order.' })
  events!: object[]

  @Field(() => String, { description: 'Give it as "after" to continue.' })
  cursor!: string

  @Field(() => Boolean, { description: 'Whether there is more already.' })
  more!: boolean
}

/** What I do on any of my devices, and what is done to me. */
@Resolver()
export class PersonFeedResolver {
  @Query(() => PersonEventPage, {
    description: 'The events of my stream after a cursor: the same rows as my feed, for networks that block sockets.',
  })
  async personEvents(
    @Ctx() context: Context,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) after: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 200.' }) first: number,
  ): Promise<PersonEventPage> {
    return pageAfter(context, await findMyPlace(context, after), first)
  }

  @Subscription(() => PersonEvent, {
    description:
      'What I do on any of my devices, and what is done to me, after a cursor and from now on. A cursor of no use is refused: read "me" again.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: async ({ context, args }) =>
      followAfter(context as Context, await findMyPlace(context as Context, String(args.after)), { isPersonal: true }),
  })
  personFeed(
    @Root() event: PersonEvent,
    @Arg('after', () => String, { description: 'The cursor to continue after.' }) _after: string,
  ): PersonEvent {
    return event
  }
}

/** Where a cursor stands in the log of whoever is asking. */
function findMyPlace(context: Context, cursor: string): ReturnType<typeof findPlace> {
  return findPlace(context, { kind: 'PERSON', streamId: viewerOf(context).personId }, cursor)
}
