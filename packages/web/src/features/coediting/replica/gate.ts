/** Where things pass in order, or wait while it is closed. */
export interface Gate<Thing> {
  pass(thing: Thing): void
  /** What comes from now on waits. */
  close(): void
  /** Lets pass what waited, in the order in which it came. */
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
