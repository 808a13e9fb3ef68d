import type { Bell } from './bell.js'

export interface StreamReader<Item> {
  /** The items after a number, in order, at most a page of them; empty when there is nothing new. */
  after(streamId: string, number: number): Promise<readonly Item[]>
}

export interface Following {
  streamId: string
  after: number
  signal: AbortSignal
}

/** Looks again by itself after so long, for a ring that was lost. */
const slowTickMilliseconds = 2_000

/**
 * Past and present of a stream as one sequence without gap: reads after the last number and, when there is nothing,
 * waits for the bell. Ends when the signal aborts, also while it waits.
 */
export async function* followStream<Item extends { number: number }>(
  { bell, reader }: { bell: Bell; reader: StreamReader<Item> },
  { streamId, after, signal }: Following,
): AsyncGenerator<Item> {
  const waiter = makeWaiter(signal)
  const stopListening = bell.listen(streamId, waiter.wake)
  let number = after
  try {
    while (!signal.aborted) {
      waiter.prepare()
      const items = await reader.after(streamId, number)
      for (const item of items) {
        if (signal.aborted) return
        number = item.number
        yield item
      }
      if (items.length === 0) await waiter.wait()
    }
  } finally {
    stopListening()
    waiter.stop()
  }
}

/** Sleeps until woken, aborted, or the slow tick. A ring between prepare() and wait() is not missed. */
function makeWaiter(signal: AbortSignal) {
  let woken = false
  let resume: (() => void) | null = null
  const wake = () => {
    woken = true
    resume?.()
  }
  signal.addEventListener('abort', wake)
  return {
    wake,
    prepare: () => {
      woken = false
    },
    wait: () =>
      new Promise<void>((resolve) => {
        if (woken || signal.aborted) return resolve()
        const tick = setTimeout(wake, slowTickMilliseconds)
        resume = () => {
          clearTimeout(tick)
          resume = null
          resolve()
        }
      }),
    stop: () => signal.removeEventListener('abort', wake),
  }
}
