import { useEffect, useState } from 'react'
import type { Activity } from '../../client/schema.generated.js'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { useMe } from '../people/me/use-me.js'
import { AtLeverDocument } from './at-lever.generated.js'
import { pollAtLever } from './poll-at-lever.js'

/** Without a sign for so long, one does something else. */
const idleMilliseconds = 60_000

/**
 * Lets the others see what one does at a lever: from a sign of it (what is typed; nothing when it is empty) until a
 * minute after the last.
 */
export function useAtLever(leverId: string, activity: Activity, sign: unknown): void {
  const client = useLeviersClient()
  const { status } = useMe()
  const [idleSince, setIdleSince] = useState<unknown>(null)
  useEffect(() => {
    const timer = setTimeout(() => setIdleSince(sign), idleMilliseconds)
    return () => clearTimeout(timer)
  }, [sign])
  const isBusy = status === 'signed-in' && Boolean(sign) && sign !== idleSince
  useEffect(() => {
    if (!isBusy) return
    return client.feed.follow({
      subscription: AtLeverDocument,
      variables: { leverId, activity },
      after: '',
      eventOf: () => ({ cursor: '' }),
      ...pollAtLever(client, { leverId, activity }),
      onEvent: () => undefined,
      onRefused: () => undefined,
    })
  }, [client, isBusy, leverId, activity])
}
