import { useSyncExternalStore } from 'react'

/** As the breakpoint "lg" of styles.css. */
const wide = '(min-width: 64rem)'

/** Whether there is room for two columns of text. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(wide).matches,
  )
}
