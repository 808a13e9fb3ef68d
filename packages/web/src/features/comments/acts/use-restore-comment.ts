import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { RestoreCommentDocument, type RestoreCommentMutation } from './restore-comment.generated.js'

export interface RestoreCommentFields {
  commentId: string
}

export const restoreComment: Command<RestoreCommentFields, RestoreCommentMutation['restoreComment']> = {
  name: 'restoreComment',
  document: RestoreCommentDocument,
}

/** Shows a hidden comment again (moderators). */
export function useRestoreComment(): Give<RestoreCommentFields, RestoreCommentMutation['restoreComment']> {
  return useCommand(restoreComment)
}
