import { useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { waitOrWake } from '../../../client/base/environment.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'

/** Whoever would have to wait longer is told when to come back, instead of being left before a page. */
const maxSeconds = 90
const usualSeconds = 5
/** Those who wait do not all come back in the same moment. */
const spreadSeconds = 3

/** The ways in, of which one waits one's turn: again and again while the server has too much to do, until the page is left. */
export function useTurn() {
  const { environment } = useLeviersClient()
  const [isWaiting, setWaiting] = useState(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  const take = async <Result>(comeIn: () => Promise<Outcome<Result>>): Promise<Outcome<Result>> => {
    for (;;) {
      const outcome = await comeIn()
      const seconds = outcome.status === 'refused' ? secondsToWait(outcome.refusal) : null
      setWaiting(seconds !== null)
      if (seconds === null) return outcome
      await waitOrWake(environment, environment.random() * spreadSeconds * 1_000, { asked: seconds * 1_000 })
      if (!isHere.current) return outcome
    }
  }
  return { isWaiting, take }
}

/** How long to wait before asking the same again; null when that would not help, or take too long. */
function secondsToWait({ code, details }: RefusalParts): number | null {
  if (code !== 'TOO_MANY_REQUESTS' && code !== 'UNAVAILABLE') return null
  const { retryAfter } = details
  const seconds = typeof retryAfter === 'number' ? retryAfter : usualSeconds
  return seconds <= maxSeconds ? seconds : null
}
