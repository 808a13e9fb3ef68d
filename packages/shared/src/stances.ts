/** What a comment is meant as. */
export const stances = ['FOR', 'AGAINST', 'QUESTION', 'INFO', 'NEUTRAL'] as const
export type Stance = (typeof stances)[number]
