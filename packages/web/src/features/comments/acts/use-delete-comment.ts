import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { DeleteCommentDocument, type DeleteCommentMutation } from './delete-comment.generated.js'

export interface DeleteCommentFields {
  commentId: string
}

export const deleteComment: Command<DeleteCommentFields, DeleteCommentMutation['deleteComment']> = {
  name: 'deleteComment',
  document: DeleteCommentDocument,
}

/** Deletes one’s own comment. */
export function useDeleteComment(): Give<DeleteCommentFields, DeleteCommentMutation['deleteComment']> {
  return useCommand(deleteComment)
}
