import type { HideReason } from '@leviers/shared/hide-reasons'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { HideCommentDocument, type HideCommentMutation } from './hide-comment.generated.js'

export interface HideCommentFields {
  commentId: string
  reason: HideReason
  motive: string
}

export const hideComment: Command<HideCommentFields, HideCommentMutation['hideComment']> = {
  name: 'hideComment',
  document: HideCommentDocument,
  textOf: ({ motive }) => motive,
}

/** Hides a comment (moderators). */
export function useHideComment(): Give<HideCommentFields, HideCommentMutation['hideComment']> {
  return useCommand(hideComment)
}
