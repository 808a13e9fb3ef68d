import type { Lever } from './lever.entity.js'

/** What becomes of "seen, nothing to say" when words change: it was said of what they said before. */
export function unseenAgain(
  { review }: Pick<Lever, 'review'>,
  number: number,
): Partial<Pick<Lever, 'review' | 'changedNumber'>> {
  return review === 'ACCEPTED' ? { review: 'UNREVIEWED', changedNumber: number } : {}
}
