/** A position on a lever: one per person, the latest wins. */
export const voteValues = ['AGREE', 'DISAGREE', 'PASS'] as const
export type VoteValue = (typeof voteValues)[number]

export interface TallyCounts {
  agree: number
  disagree: number
  pass: number
}

const counterOf = { AGREE: 'agree', DISAGREE: 'disagree', PASS: 'pass' } as const

/** The tally after one person moves from one value to another; null stands for "no position". */
export function movedTally(tally: TallyCounts, from: VoteValue | null, to: VoteValue | null): TallyCounts {
  const moved = { agree: tally.agree, disagree: tally.disagree, pass: tally.pass }
  if (from) moved[counterOf[from]] -= 1
  if (to) moved[counterOf[to]] += 1
  return moved
}
