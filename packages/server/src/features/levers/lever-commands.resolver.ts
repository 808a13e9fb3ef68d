import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { publishLever } from './drafts/publish-lever.js'
import { PublishLeverInput } from './drafts/publish-lever.input.js'
import { editLever } from './edit-lever.js'
import { EditLeverInput } from './edit-lever.input.js'
import { withdrawLever } from './moderating/withdraw-lever.js'
import { WithdrawLeverInput } from './moderating/withdraw-lever.input.js'
import { hideLever } from './moderating/hide-lever.js'
import { HideLeverInput } from './moderating/hide-lever.input.js'
import { restoreLever } from './moderating/restore-lever.js'
import { RestoreLeverInput } from './moderating/restore-lever.input.js'
import { moveLever } from './placing/move-lever.js'
import { MoveLeverInput } from './placing/move-lever.input.js'
import { reviewLever } from './moderating/review-lever.js'
import { ReviewLeverInput } from './moderating/review-lever.input.js'
import { LeverPublished } from './drafts/lever-published.type.js'
import { LeverEdited } from './lever-edited.type.js'
import { LeverWithdrawn } from './moderating/lever-withdrawn.type.js'
import { LeverHidden } from './moderating/lever-hidden.type.js'
import { LeverRestored } from './moderating/lever-restored.type.js'
import { LeverMoved } from './placing/lever-moved.type.js'
import { LeverReviewed } from './moderating/lever-reviewed.type.js'
import { leverEventOf } from './lever-events.js'

/** The changes: each is one command. */
@Resolver()
export class LeverCommandsResolver {
  @Mutation(() => LeverPublished, { description: 'Publishes a lever on a board.' })
  publishLever(
    @Ctx() context: Context,
    @Arg('input', () => PublishLeverInput, { description: 'What to do.' }) input: PublishLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, publishLever, input)
  }

  @Mutation(() => LeverEdited, {
    nullable: true,
    description: 'Changes the words or places of one’s own lever; null when nothing changed.',
  })
  editLever(
    @Ctx() context: Context,
    @Arg('input', () => EditLeverInput, { description: 'What to do.' }) input: EditLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, editLever, input)
  }

  @Mutation(() => LeverWithdrawn, {
    nullable: true,
    description: 'Takes one’s own lever back; null when it already was.',
  })
  withdrawLever(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawLeverInput, { description: 'What to do.' }) input: WithdrawLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, withdrawLever, input)
  }

  @Mutation(() => LeverMoved, {
    nullable: true,
    description: 'Moves a lever (moderators, and its author); null when it stands there already.',
  })
  moveLever(
    @Ctx() context: Context,
    @Arg('input', () => MoveLeverInput, { description: 'What to do.' }) input: MoveLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, moveLever, input)
  }

  @Mutation(() => LeverHidden, { nullable: true, description: 'Hides a lever (moderators); null when it already was.' })
  hideLever(
    @Ctx() context: Context,
    @Arg('input', () => HideLeverInput, { description: 'What to do.' }) input: HideLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, hideLever, input)
  }

  @Mutation(() => LeverRestored, {
    nullable: true,
    description: 'Shows a hidden lever again (moderators); null when it was not hidden.',
  })
  restoreLever(
    @Ctx() context: Context,
    @Arg('input', () => RestoreLeverInput, { description: 'What to do.' }) input: RestoreLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, restoreLever, input)
  }

  @Mutation(() => LeverReviewed, {
    nullable: true,
    description: 'Accepts a lever after reading it (moderators); null when it already was.',
  })
  reviewLever(
    @Ctx() context: Context,
    @Arg('input', () => ReviewLeverInput, { description: 'What to do.' }) input: ReviewLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, reviewLever, input)
  }
}
