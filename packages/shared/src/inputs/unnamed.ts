import type { Locale } from '../roles.js'

/** What an account is called whose person did not say how. */
export const unnamed: Record<Locale, string> = { FR: 'Sans nom', EN: 'Without a name' }

/** Whether somebody never said how they want to be called. */
export function isUnnamed(displayName: string): boolean {
  return Object.values(unnamed).includes(displayName)
}
