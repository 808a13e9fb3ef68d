import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { sqlOf } from '../../sql.js'
import { runFor, type Context } from '../../context.js'
import type { Command } from '../../commands/define-command.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { addComment } from './add-comment.js'
import { AddCommentInput } from './add-comment.input.js'
import { editComment } from './edit-comment.js'
import { EditCommentInput } from './edit-comment.input.js'
import { deleteComment } from './delete-comment.js'
import { DeleteCommentInput } from './delete-comment.input.js'
import { hideComment } from './hide-comment.js'
import { HideCommentInput } from './hide-comment.input.js'
import { restoreComment } from './restore-comment.js'
import { RestoreCommentInput } from './restore-comment.input.js'
import { reviewComment } from './review-comment.js'
import { ReviewCommentInput } from './review-comment.input.js'
import { CommentAdded } from './comment-added.type.js'
import { CommentEdited } from './comment-edited.type.js'
import { CommentDeleted } from './comment-deleted.type.js'
import { CommentHidden } from './comment-hidden.type.js'
import { CommentRestored } from './comment-restored.type.js'
import { CommentReviewed } from './comment-reviewed.type.js'
import { commentEventsOf } from './comment-events.js'

/** The changes: each is one command. */
@Resolver()
export class CommentCommandsResolver {
  @Mutation(() => CommentAdded, { description: 'Comments a lever, or answers a comment.' })
  addComment(
    @Ctx() context: Context,
    @Arg('input', () => AddCommentInput, { description: 'What to do.' }) input: AddCommentInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, addComment, input)
  }

  @Mutation(() => CommentEdited, {
    nullable: true,
    description: 'Changes the words of one’s own comment; null when nothing changed.',
  })
  editComment(
    @Ctx() context: Context,
    @Arg('input', () => EditCommentInput, { description: 'What to do.' }) input: EditCommentInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, editComment, input)
  }

  @Mutation(() => CommentDeleted, {
    nullable: true,
    description: 'Deletes one’s own comment; null when it already was.',
  })
  deleteComment(
    @Ctx() context: Context,
    @Arg('input', () => DeleteCommentInput, { description: 'What to do.' }) input: DeleteCommentInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, deleteComment, input)
  }

  @Mutation(() => CommentHidden, {
    nullable: true,
    description: 'Hides a comment (moderators); null when it already was.',
  })
  hideComment(
    @Ctx() context: Context,
    @Arg('input', () => HideCommentInput, { description: 'What to do.' }) input: HideCommentInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, hideComment, input)
  }

  @Mutation(() => CommentRestored, {
    nullable: true,
    description: 'Shows a hidden comment again (moderators); null when it was not hidden.',
  })
  restoreComment(
    @Ctx() context: Context,
    @Arg('input', () => RestoreCommentInput, { description: 'What to do.' }) input: RestoreCommentInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, restoreComment, input)
  }

  @Mutation(() => CommentReviewed, {
    nullable: true,
    description: 'Says that a comment was read and found acceptable (moderators); null when it was said already.',
  })
  reviewComment(
    @Ctx() context: Context,
    @Arg('input', () => ReviewCommentInput, { description: 'What to do.' }) input: ReviewCommentInput,
  ): Promise<BoardEvent | null> {
    return this.eventOf(context, reviewComment, input)
  }

  private async eventOf<Input extends { operationId: string }>(
    context: Context,
    command: Command<Input>,
    input: unknown,
  ): Promise<BoardEvent | null> {
    const { event } = await runFor(context, command, input)
    const [shown] = event ? await commentEventsOf(sqlOf(context.em), [event]) : []
    return shown ?? null
  }
}
