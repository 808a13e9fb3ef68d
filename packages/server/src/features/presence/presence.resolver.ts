import { limits } from '@leviers/shared/limits'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../../context.js'
import type { PresenceSnapshot } from '../../rooms/presence-room.js'
import type { Activity } from '../../rooms/presence-share.js'
import { setActivity, type AtLeverArgs } from './set-activity.js'
import { ActivityEnum, BoardPresenceType, PresentPersonType } from './board-presence.type.js'
import { followPresence } from './follow-presence.js'
import { endPresence } from './end-presence.js'
import { renewAtLever } from './renew-at-lever.js'
import { renewBoardPresence } from './renew-board-presence.js'
import { readPresentPeople } from './read-present-people.js'
import { ID } from '../../id-scalar.js'

const { leaseSeconds } = limits.presence
const lease = 'A UUID that the page made up: a new one each time that it comes.'

/** Who is on a board, and what they do there. */
@Resolver(() => BoardPresenceType)
export class PresenceResolver {
  @Subscription(() => BoardPresenceType, {
    description:
      'Who is on a board from now on, whole each time, at most once a second. Whoever follows this is there, too.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: ({ context, args }) => followPresence(context as Context, String(args.boardId)),
  })
  boardPresence(
    @Root() snapshot: PresenceSnapshot,
    @Arg('boardId', () => ID, { description: 'The board.' }) _boardId: string,
  ): BoardPresenceType {
    return snapshot
  }

  @Subscription(() => Boolean, {
    description: 'Says what one does at a lever, as long as it is followed; gives true once.',
    // TypeGraphQL leaves these untyped; they are the context and the arguments of the method below.
    subscribe: ({ context, args }) => setActivity(context as Context, args as AtLeverArgs),
  })
  atLever(
    @Root() isThere: boolean,
    @Arg('leverId', () => ID, { description: 'The lever.' }) _leverId: string,
    @Arg('activity', () => ActivityEnum, { description: 'What one does there.' }) _activity: Activity,
  ): boolean {
    return isThere
  }

  @Mutation(() => BoardPresenceType, {
    description: `boardPresence where WebSockets are blocked: whoever asks is on the board for ${leaseSeconds} seconds more. Gives who is there.`,
  })
  renewBoardPresence(
    @Ctx() context: Context,
    @Arg('leaseId', () => ID, { description: lease }) leaseId: string,
    @Arg('boardId', () => ID, { description: 'The board.' }) boardId: string,
  ): Promise<PresenceSnapshot> {
    return renewBoardPresence(context, { leaseId, boardId })
  }

  @Mutation(() => Boolean, {
    description: `atLever where WebSockets are blocked: it counts for ${leaseSeconds} seconds more.`,
  })
  renewAtLever(
    @Ctx() context: Context,
    @Arg('leaseId', () => ID, { description: lease }) leaseId: string,
    @Arg('leverId', () => ID, { description: 'The lever.' }) leverId: string,
    @Arg('activity', () => ActivityEnum, { description: 'What one does there.' }) activity: Activity,
  ): Promise<boolean> {
    return renewAtLever(context, { leaseId, leverId, activity })
  }

  @Mutation(() => Boolean, { description: 'A page leaves before the seconds of its lease are over.' })
  endPresence(@Ctx() context: Context, @Arg('leaseId', () => ID, { description: lease }) leaseId: string): boolean {
    return endPresence(context, { leaseId })
  }

  @FieldResolver(() => [PresentPersonType], {
    description: 'Those who may be named, at most 50, who writes first.',
  })
  people(@Root() { people }: BoardPresenceType, @Ctx() context: Context): Promise<PresentPersonType[]> {
    return readPresentPeople(context, people)
  }
}
