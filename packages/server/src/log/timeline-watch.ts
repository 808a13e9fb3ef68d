import type { Logger } from '../logger.js'
import type { TimelineChange } from './timeline.js'

export interface TimelineWatch {
  /** Fulfilled when the database was replaced or went back: the process must start anew. */
  over: Promise<TimelineChange>
  /** To be called when a log was found lower than before: the database went back. */
  renew(): Promise<void>
  stop(): Promise<void>
}

interface WatchedDatabase {
  look(): Promise<TimelineChange | null>
  renew(): Promise<void>
}

const lookMilliseconds = 2_000
/** Looks in a row that may find no tables: a manual restore drops them for a moment, a much older backup for good. */
const maxMissing = 5
const missingTable = '42P01'

/** Looks every two seconds, for the whole process, whether its database is still the one that it opened. */
export function startTimelineWatch(database: WatchedDatabase, logger: Logger): TimelineWatch {
  const { promise: over, resolve } = Promise.withResolvers<TimelineChange>()
  let looking: Promise<void> | null = null
  let missing = 0

  async function once(): Promise<void> {
    try {
      const change = await database.look()
      missing = 0
      if (change) resolve(change)
    } catch (fault) {
      // While the database does not answer, requests report it themselves.
      logger.debug({ err: fault }, 'the database could not be looked at')
      if (!(fault instanceof Error && 'code' in fault && fault.code === missingTable)) return
      missing += 1
      if (missing >= maxMissing) resolve('WAS_RESTORED')
    }
  }

  const timer = setInterval(() => {
    looking ??= once().finally(() => (looking = null))
  }, lookMilliseconds)
  return {
    over,
    async renew() {
      try {
        // Another node, or another path here, may have renewed the timeline already.
        if ((await database.look()) === null) await database.renew()
        resolve('WAS_RESTORED')
      } catch (fault) {
        logger.warn({ err: fault }, 'the database went back and does not answer, looking again')
      }
    },
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
