import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { ReviewLeverDocument, type ReviewLeverMutation } from './review-lever.generated.js'

export interface ReviewLeverFields {
  leverId: string
  /** The number of the last event that is in what was read: refused with WORDS_CHANGED when its words changed since. */
  seen?: number
}

export const reviewLever: Command<ReviewLeverFields, ReviewLeverMutation['reviewLever']> = {
  name: 'reviewLever',
  document: ReviewLeverDocument,
}

/** Accepts a lever after reading it (moderators). */
export function useReviewLever(): Give<ReviewLeverFields, ReviewLeverMutation['reviewLever']> {
  return useCommand(reviewLever)
}
