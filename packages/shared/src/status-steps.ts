import { leverStatuses, type LeverStatus } from './lever-statuses.js'

/**
 * The statuses that people may give after each one. Whatever was decided can be put back to study. That a lever is written
 * into the contract is not theirs to say: it comes by itself, when a clause cites it.
 */
export const statusSteps: Record<LeverStatus, readonly LeverStatus[]> = {
  NONE: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['RETAINED', 'RETAINED_IN_PART', 'NOT_RETAINED', 'REFERRED', 'NONE'],
  RETAINED: ['UNDER_REVIEW'],
  RETAINED_IN_PART: ['UNDER_REVIEW'],
  NOT_RETAINED: ['UNDER_REVIEW'],
  REFERRED: ['UNDER_REVIEW'],
  INTEGRATED: ['IN_PROGRESS', 'UNDER_REVIEW'],
  IN_PROGRESS: ['DONE', 'ABANDONED', 'UNDER_REVIEW'],
  DONE: ['IN_PROGRESS', 'UNDER_REVIEW'],
  ABANDONED: ['IN_PROGRESS', 'UNDER_REVIEW'],
}

/** Study, and what it may lead to: among these people may pass over a step. */
const byHand = leverStatuses.filter((one) => one === 'UNDER_REVIEW' || statusSteps.UNDER_REVIEW.includes(one))

/** The statuses that people may also give after one, passing over a step: then they answer for it, in public. */
export function statusJumps(from: LeverStatus): readonly LeverStatus[] {
  return byHand.includes(from) ? byHand.filter((to) => to !== from && !statusSteps[from].includes(to)) : []
}

/** Whether something was decided of a lever with this status: what it says is then no longer changed silently. */
export function isDecided(status: LeverStatus): boolean {
  return status !== 'NONE' && status !== 'UNDER_REVIEW'
}
