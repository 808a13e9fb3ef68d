import type { Context } from '../../context.js'
import { makeWaiter } from '../../events/waiter.js'
import { sqlOf } from '../../sql.js'
import { topicOfRights } from '../levers/change-rights.js'
import { textStandings } from './text-standings.js'

/** Looks again by itself after so long: a ring may have been lost. */
const lookMilliseconds = 15_000
const hourMilliseconds = 3_600_000

/** How long one may wait for a ring before one looks by oneself whether somebody may still write; milliseconds. */
export function untilNextLook(now: Date): number {
  // Phases end at midnight in Paris, which is a whole hour everywhere: nobody rings then.
  return Math.min(lookMilliseconds, hourMilliseconds - (now.getTime() % hourMilliseconds))
}

/** Calls `end` as soon as somebody may not follow the changes of a text any more; gives what stops watching. */
export function watchRight(
  { em, bell, now }: Context,
  { leverId, personId }: { leverId: string; personId: string },
  end: () => void,
): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const waiter = makeWaiter(signal)
  const leaving = [topicOfRights(leverId), personId].map((topic) => bell.listen(topic, waiter.wake))
  const mayFollow = async () => {
    const [refusal] = await textStandings(sqlOf(em), [{ leverId, personId, at: now() }], 'readTextChanges')
    return refusal === null
  }
  const watch = async () => {
    while (!signal.aborted) {
      waiter.prepare()
      // When the database is away nothing is told either: it is asked again.
      if (!(await mayFollow().catch(() => true)) && !signal.aborted) return end()
      await waiter.wait(untilNextLook(now()))
    }
  }
  void watch()
  return () => {
    leaving.forEach((leave) => leave())
    waiter.stop()
    stopping.abort()
  }
}
