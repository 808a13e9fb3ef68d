import type { Logger } from './logger.js'

/** What was opened, to be closed in the opposite order. */
export interface Closing {
  /** Says how something that was just opened is closed, and how many seconds that may take. */
  add(name: string, close: () => Promise<unknown>, seconds?: number): void
  /** Closes all of it; what cannot be closed is logged and keeps nothing else open. */
  all(): Promise<void>
}

const usualSeconds = 2

/** Makes one, with nothing open yet. */
export function makeClosing(logger: Logger): Closing {
  const opened: { name: string; close: () => Promise<unknown>; seconds: number }[] = []
  return {
    add: (name, close, seconds = usualSeconds) => void opened.push({ name, close, seconds }),
    async all() {
      for (const { name, close, seconds } of opened.splice(0).toReversed()) {
        try {
          await within(seconds, close())
        } catch (fault) {
          logger.warn({ err: fault, what: name }, 'something could not be closed properly')
        }
      }
    },
  }
}

/** Rejected when it takes longer, as on a connection that is cut: what comes after it is closed all the same. */
async function within(seconds: number, closing: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`not closed after ${seconds} s`)), seconds * 1_000)
  await Promise.race([closing, late.promise]).finally(() => clearTimeout(timer))
}
