import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Worker } from '../../../jobs/jobs.js'
import type { Logger } from '../../../logger.js'
import { purgeTexts } from './purge-texts.js'

export interface TextPurgeParts {
  em: SqlEntityManager
  logger: Logger
  now: () => Date
  config: { textRetentionDays: number }
}

/** Forgets, every hour, how texts were typed longer ago than the configuration keeps it. */
export function textPurgeWorker({ em, logger, now, config }: TextPurgeParts): Worker {
  return {
    queue: 'purge-texts',
    tries: { retryLimit: 2, retryDelay: 60, expireInSeconds: 30 * 60, deleteAfterSeconds: 60 * 60 },
    atOnce: 1,
    pollSeconds: 60,
    cron: '17 * * * *',
    async run() {
      const { texts, changes } = await purgeTexts(em, { days: config.textRetentionDays, now })
      if (changes > 0) logger.info({ texts, changes }, 'old changes of texts were forgotten')
    },
  }
}
