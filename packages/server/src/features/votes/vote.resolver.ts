import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { runFor, type Context } from '../../context.js'
import type { Command } from '../../commands/define-command.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { castVote } from './cast-vote.js'
import { CastVoteInput } from './cast-vote.input.js'
import { withdrawVote } from './withdraw-vote.js'
import { WithdrawVoteInput } from './withdraw-vote.input.js'
import { VoteCast } from './vote-cast.type.js'
import { VoteWithdrawn } from './vote-withdrawn.type.js'
import { voteEventsOf } from './vote-events.js'

/** The changes: each is one command. */
@Resolver()
export class VoteResolver {
  @Mutation(() => VoteCast, {
    nullable: true,
    description: 'Gives or changes one’s position on a lever; null when it already was that.',
  })
  castVote(
    @Ctx() context: Context,
    @Arg('input', () => CastVoteInput, { description: 'What to do.' }) input: CastVoteInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, castVote, input)
  }

  @Mutation(() => VoteWithdrawn, {
    nullable: true,
    description: 'Takes one’s position on a lever back; null when there was none.',
  })
  withdrawVote(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawVoteInput, { description: 'What to do.' }) input: WithdrawVoteInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, withdrawVote, input)
  }

  private async eventOf<Input extends { operationId: string }>(
    context: Context,
    command: Command<Input>,
    input: unknown,
  ): Promise<BoardEvent | null> {
    const { event } = await runFor(context, command, input)
    const [shown] = event ? voteEventsOf([event]) : []
    return shown ?? null
  }
}
