/** Those who are shown the same. Each reads what those before it read, and more. */
export const audiences = ['PUBLIC', 'MEMBERS', 'MODERATORS'] as const
export type Audience = (typeof audiences)[number]

/** Whether what is meant for an audience may be shown to another. */
export function isFor(audience: Audience, readers: Audience): boolean {
  return audiences.indexOf(audience) <= audiences.indexOf(readers)
}
