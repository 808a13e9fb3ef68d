export interface ServerClock {
  /** The time by the server's clock, in milliseconds. */
  now(): number
  /** Takes the `Date` header of an answer; null when there is none. */
  observe(date: string | null): void
}

/** Milliseconds that may be between two clocks: answers take their time, and say it in whole seconds. */
const tolerance = 30_000

/** The server's time on a device whose clock may be hours away from it: what happened is dated by the server. */
export function makeServerClock(deviceNow: () => number): ServerClock {
  let ahead = 0
  return {
    now: () => deviceNow() + ahead,
    observe(date) {
      const difference = Date.parse(date ?? '') - deviceNow()
      if (Number.isFinite(difference)) ahead = Math.abs(difference) < tolerance ? 0 : difference
    },
  }
}
