import { useMe } from './use-me.js'

/** Who writes without having signed in. */
export const visitor = 'visitor'

/** Whose words are typed on this page; null until it is known. */
export function useWriter(): string | null {
  const { status, me, ended } = useMe()
  return (me ?? ended)?.person.id ?? (status === 'visitor' ? visitor : null)
}
