import { lazy, Suspense, useEffect } from 'react'
import { useLeviersClient } from '../apollo/use-leviers-client.js'
import { useReadable } from '../apollo/use-readable.js'
import { SignInWhenNeeded } from '../features/people/sign-in-when-needed.js'
import { useMe } from '../features/people/use-me.js'
import { useLastGesture } from '../ui/last-gesture.js'

const GestureBar = lazy(() =>
  import('../features/levers/gesture-bar.js').then((found) => ({ default: found.GestureBar })),
)

/** What stands around every page, and comes after it: what is asked, and what can be taken back. */
export function ShellExtras() {
  useAdoptedRecords()
  const gesture = useReadable(useLastGesture<unknown>())
  return (
    <>
      <SignInWhenNeeded />
      <Suspense>{gesture && <GestureBar />}</Suspense>
    </>
  )
}

/** What an editor wrote on a page that died is sent by the next page. */
function useAdoptedRecords(): void {
  const client = useLeviersClient()
  const personId = useMe().me?.person.id
  useEffect(() => {
    if (!personId) return
    // The page first.
    const timer = setTimeout(async () => {
      const { adoptRecords } = await import('../features/coediting/adopt-records.js')
      await adoptRecords(client, personId)
    }, adoptAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [client, personId])
}

const adoptAfterMilliseconds = 2_500
