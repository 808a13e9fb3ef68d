import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  AddCommentDocument,
  type AddCommentMutation,
  EditCommentDocument,
  type EditCommentMutation,
  DeleteCommentDocument,
  type DeleteCommentMutation,
  HideCommentDocument,
  type HideCommentMutation,
  ReportCommentDocument,
  type ReportCommentMutation,
  RestoreCommentDocument,
  type RestoreCommentMutation,
  ReviewCommentDocument,
  type ReviewCommentMutation,
} from './comments-commands.generated.js'

/** Comments a lever, or answers a comment. */
export const addComment: CommandOf<AddCommentMutation> = {
  name: 'addComment',
  document: AddCommentDocument,
  textOf: ({ body }) => body,
  once: true,
}
export const useAddComment = commandHook(addComment)

/** Changes the words of one’s own comment. */
const editComment: CommandOf<EditCommentMutation> = {
  name: 'editComment',
  document: EditCommentDocument,
  textOf: ({ body }) => body,
}
export const useEditComment = commandHook(editComment)

/** Deletes one’s own comment. */
const deleteComment: CommandOf<DeleteCommentMutation> = {
  name: 'deleteComment',
  document: DeleteCommentDocument,
}
export const useDeleteComment = commandHook(deleteComment)

/** Hides a comment (moderators). */
const hideComment: CommandOf<HideCommentMutation> = {
  name: 'hideComment',
  document: HideCommentDocument,
  textOf: ({ motive }) => motive,
}
export const useHideComment = commandHook(hideComment)

/** Shows a hidden comment again (moderators). */
export const restoreComment: CommandOf<RestoreCommentMutation> = {
  name: 'restoreComment',
  document: RestoreCommentDocument,
}
export const useRestoreComment = commandHook(restoreComment)

/** Accepts a comment after reading it (moderators). */
const reviewComment: CommandOf<ReviewCommentMutation> = {
  name: 'reviewComment',
  document: ReviewCommentDocument,
}
export const useReviewComment = commandHook(reviewComment)

/** Reports a comment to moderators. */
const reportComment: CommandOf<ReportCommentMutation> = {
  name: 'reportComment',
  document: ReportCommentDocument,
  textOf: ({ words }) => words ?? '',
}
export const useReportComment = commandHook(reportComment)

export const commentsCommands = [
  addComment,
  editComment,
  deleteComment,
  hideComment,
  restoreComment,
  reviewComment,
  reportComment,
]
