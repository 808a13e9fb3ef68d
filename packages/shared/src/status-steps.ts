import type { LeverStatus } from './lever-statuses.js'

/** The statuses that may follow each one. Every step has its way back, so that a mistake can be undone. */
export const statusSteps: Record<LeverStatus, readonly LeverStatus[]> = {
  NONE: ['UNDER_REVIEW'],
  UNDER_REVIEW: ['RETAINED', 'RETAINED_IN_PART', 'NOT_RETAINED', 'REFERRED', 'NONE'],
  RETAINED: ['INTEGRATED', 'UNDER_REVIEW'],
  RETAINED_IN_PART: ['INTEGRATED', 'UNDER_REVIEW'],
  NOT_RETAINED: ['UNDER_REVIEW'],
  REFERRED: ['UNDER_REVIEW'],
  INTEGRATED: ['IN_PROGRESS', 'RETAINED', 'RETAINED_IN_PART'],
  IN_PROGRESS: ['DONE', 'ABANDONED', 'INTEGRATED'],
  DONE: ['IN_PROGRESS'],
  ABANDONED: ['IN_PROGRESS'],
}
