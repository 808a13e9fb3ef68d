/** A queue that passes items on at once while open, and holds them in order while closed. */
export interface Gate<Thing> {
  pass(thing: Thing): void
  /** Holds items from now on. */
  close(): void
  /** Passes on the held items in order. */
  open(): void
  /** Fulfilled when it is open. */
  opened(): Promise<void>
  /** Whether something waits. */
  isWaitedAt(): boolean
}

/** A gate that is open, in front of something that takes what passes. */
export function makeGate<Thing>(take: (thing: Thing) => void): Gate<Thing> {
  const waiting: Thing[] = []
  let closing: { end: Promise<void>; resolve(): void } | null = null
  return {
    pass(thing) {
      if (closing) waiting.push(thing)
      else take(thing)
    },
    close() {
      if (closing) return
      const { promise: end, resolve } = Promise.withResolvers<void>()
      closing = { end, resolve }
    },
    open() {
      const { resolve } = closing ?? {}
      closing = null
      for (const thing of waiting.splice(0)) take(thing)
      resolve?.()
    },
    opened: () => closing?.end ?? Promise.resolve(),
    isWaitedAt: () => waiting.length > 0,
  }
}
