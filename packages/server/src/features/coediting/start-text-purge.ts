import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Logger } from '../../logger.js'
import { purgeTexts } from './purge-texts.js'

export interface TextPurgeParts {
  em: SqlEntityManager
  logger: Logger
  now: () => Date
  config: { textRetentionDays: number }
}

export interface TextPurge {
  /** Waits until what is under way is done. */
  stop(): Promise<void>
}

/** In milliseconds. Soon after the start, so that a node that is often restarted does it too; then every hour. */
const usual = { first: 60_000, every: 60 * 60_000 }

/** Forgets, every hour, how texts were typed longer ago than the configuration keeps it. */
export function startTextPurge({ em, logger, now, config }: TextPurgeParts, { first, every } = usual): TextPurge {
  let working: Promise<void> = Promise.resolve()

  function purge(): void {
    working = purgeTexts(em, { days: config.textRetentionDays, now })
      .then(({ texts, changes }) => {
        if (changes > 0) logger.info({ texts, changes }, 'old changes of texts were forgotten')
      })
      .catch((fault: unknown) => logger.warn({ err: fault }, 'texts could not be purged, trying again in an hour'))
  }

  const soon = setTimeout(purge, first)
  const hourly = setInterval(purge, every)
  return {
    stop() {
      clearTimeout(soon)
      clearInterval(hourly)
      return working
    },
  }
}
