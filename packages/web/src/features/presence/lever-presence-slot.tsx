import { lazy, Suspense, type ComponentProps } from 'react'

// A lever is read first; what others do there comes a moment later.
const LeverPresence = lazy(() => import('./lever-presence.js').then((found) => ({ default: found.LeverPresence })))

/** Where a lever shows what others do there. */
export function LeverPresenceSlot(props: ComponentProps<typeof LeverPresence>) {
  return (
    <Suspense>
      <LeverPresence {...props} />
    </Suspense>
  )
}
