import type { Stance } from '@leviers/shared/stances'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { EditCommentDocument, type EditCommentMutation } from './edit-comment.generated.js'

export interface EditCommentFields {
  commentId: string
  /** The revision that was changed: refused with REVISION_CHANGED when there is a newer one. */
  revision: number
  stance: Stance
  body: string
}

export const editComment: Command<EditCommentFields, EditCommentMutation['editComment']> = {
  name: 'editComment',
  document: EditCommentDocument,
  textOf: ({ body }) => body,
}

/** Changes the words of one’s own comment. */
export function useEditComment(): Give<EditCommentFields, EditCommentMutation['editComment']> {
  return useCommand(editComment)
}
