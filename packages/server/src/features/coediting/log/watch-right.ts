import type { Context } from '../../../context.js'
import { Wakeable } from '../../../async/wakeable.js'
import { topicOfPhases } from '../../boards/programme/topic-of-phases.js'
import { topicOfRights } from '../../levers/lever/change-rights.js'

/** Looks again by itself after so long: a ring may have been lost. */
const lookMilliseconds = 15_000
/** Timers may be early by a moment; whoever looks before the hour would have to look again. */
const afterMilliseconds = 20

interface Writer {
  leverId: string
  personId: string
}

/** Tells when to look again whether somebody may still write in a text. */
export interface RightBell {
  /** From here on a ring is not missed: the next wait then ends at once. */
  prepare(): boolean
  /** Until something may have changed; stopped with the signal. */
  wait(): Promise<void>
  stop(): void
}

/** Listens for whatever may begin or end somebody's right to write in a text. */
export function listenForRight({ bell, now }: Context, { leverId, personId }: Writer, signal: AbortSignal): RightBell {
  const wakeable = new Wakeable(signal)
  const leaving = [topicOfRights(leverId), topicOfPhases, personId].map((topic) => bell.listen(topic, wakeable.wake))
  return {
    prepare: () => wakeable.prepare(),
    wait: () => wakeable.wait(untilNextLook(now())),
    stop() {
      leaving.forEach((leave) => leave())
      wakeable.stop()
    },
  }
}

function untilNextLook(now: Date): number {
  // All look at the same moment, so that they ask the database together. Phases end at midnight, which is such a moment in
  // every time zone: nobody rings then.
  return lookMilliseconds - (now.getTime() % lookMilliseconds) + afterMilliseconds
}

/** Calls `end` as soon as somebody may not follow the changes of a text any more; gives what stops watching. */
export function watchRight(context: Context, writer: Writer, end: () => void): () => void {
  const { texts } = context
  const stopping = new AbortController()
  const { signal } = stopping
  const right = listenForRight(context, writer, signal)
  const mayFollow = async () => {
    return (await texts.whyNot(writer, 'readTextChanges')) === null
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
