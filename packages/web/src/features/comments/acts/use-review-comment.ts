import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { ReviewCommentDocument, type ReviewCommentMutation } from './review-comment.generated.js'

export interface ReviewCommentFields {
  commentId: string
  /** The revision that was read: refused with WORDS_CHANGED when there is a newer one. */
  revision?: number
}

export const reviewComment: Command<ReviewCommentFields, ReviewCommentMutation['reviewComment']> = {
  name: 'reviewComment',
  document: ReviewCommentDocument,
}

/** Accepts a comment after reading it (moderators). */
export function useReviewComment(): Give<ReviewCommentFields, ReviewCommentMutation['reviewComment']> {
  return useCommand(reviewComment)
}
