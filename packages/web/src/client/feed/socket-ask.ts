import type { Client } from 'graphql-ws'
import { refusalOf } from '../request/refusal.js'
import { unreachable, type LocaleOf } from '../request/trouble-sentences.js'

/** Milliseconds after which an unanswered operation fails; it may be sent again. */
const patience = 15_000

/**
 * Asks one thing over an open socket: sooner than a request of its own, and in the order of asking. Rejected with Refusal,
 * UNREACHABLE when the socket is lost before the answer.
 */
export function askOverSocket(
  client: Client,
  { query, variables, localeOf }: { query: string; variables: Record<string, unknown>; localeOf: LocaleOf },
  signal: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const lost = () => end(() => reject(unreachable(localeOf)))
    const timer = setTimeout(lost, patience)
    const stop = client.subscribe(
      { query, variables },
      {
        next({ data, errors }) {
          const [error] = errors ?? []
          // The server says by itself that this was all: there is nothing to stop.
          end(() => (error ? reject(refusalOf(error)) : resolve(data)), false)
        },
        error: (fault) => end(() => reject(Array.isArray(fault) ? refusalOf(fault[0] ?? {}) : unreachable(localeOf))),
        complete: lost,
      },
    )
    signal.addEventListener('abort', lost)
    function end(settle: () => void, isOpen = true): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', lost)
      settle()
      if (isOpen) stop()
    }
  })
}
