import type { Config } from '../config.js'
import type { Logger } from '../logger.js'
import { openPostgresSignals } from './signals-postgres.js'
import { openRedisSignals } from './signals-redis.js'
import { makeLocalSignals, type Signals } from './signals.js'

/** The signals that the configuration asks for: over Redis, over its PostgreSQL, or within this one process. */
export async function openSignals(config: Pick<Config, 'databaseUrl' | 'redisUrl'>, logger: Logger): Promise<Signals> {
  if (config.redisUrl) return openRedisSignals({ url: config.redisUrl, logger })
  if (config.databaseUrl) return openPostgresSignals({ url: config.databaseUrl, logger })
  return makeLocalSignals()
}
