import type { Context } from '../../context.js'
import { makeWaiter } from '../../events/waiter.js'
import { sqlOf } from '../../sql.js'
import { topicOfRights } from '../levers/change-rights.js'
import { textStandings } from './text-standings.js'

/** Looks again by itself after so long: a ring may have been lost. */
const lookMilliseconds = 15_000
const hourMilliseconds = 3_600_000

interface Writer {
  leverId: string
  personId: string
}

/** Tells when to look again whether somebody may still write in a text. */
export interface RightBell {
  /** From here on a ring is not missed: the next wait then ends at once. */
  prepare(): void
  /** Until something may have changed; stopped with the signal. */
  wait(): Promise<void>
  stop(): void
}

/** Listens for whatever may begin or end somebody's right to write in a text. */
export function listenForRight({ bell, now }: Context, { leverId, personId }: Writer, signal: AbortSignal): RightBell {
  const waiter = makeWaiter(signal)
  const leaving = [topicOfRights(leverId), personId].map((topic) => bell.listen(topic, waiter.wake))
  return {
    prepare: waiter.prepare,
    wait: () => waiter.wait(untilNextLook(now())),
    stop() {
      leaving.forEach((leave) => leave())
      waiter.stop()
    },
  }
}

function untilNextLook(now: Date): number {
  // Phases end at midnight in Paris, which is a whole hour everywhere: nobody rings then.
  return Math.min(lookMilliseconds, hourMilliseconds - (now.getTime() % hourMilliseconds))
}

/** Calls `end` as soon as somebody may not follow the changes of a text any more; gives what stops watching. */
export function watchRight(context: Context, writer: Writer, end: () => void): () => void {
  const { em, now } = context
  const stopping = new AbortController()
  const { signal } = stopping
  const right = listenForRight(context, writer, signal)
  const mayFollow = async () => {
    const [refusal] = await textStandings(sqlOf(em), [{ ...writer, at: now() }], 'readTextChanges')
    return refusal === null
  }
  const watch = async () => {
    while (!signal.aborted) {
      right.prepare()
      // When the database is away nothing is told either: it is asked again.
      if (!(await mayFollow().catch(() => true)) && !signal.aborted) return end()
      await right.wait()
    }
  }
  void watch()
  return () => {
    right.stop()
    stopping.abort()
  }
}
