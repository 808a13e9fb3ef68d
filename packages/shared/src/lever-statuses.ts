/** Where a lever stands on the official side: what the partners of the contract decided of it, and what became of it. */
export const leverStatuses = [
  'NONE',
  'UNDER_REVIEW',
  'RETAINED',
  'RETAINED_IN_PART',
  'NOT_RETAINED',
  'REFERRED',
  'INTEGRATED',
  'IN_PROGRESS',
  'DONE',
  'ABANDONED',
] as const
export type LeverStatus = (typeof leverStatuses)[number]
