import type { Config } from '../config.js'
import type { Logger } from '../logger.js'
import { openPostgresBell } from './bell-postgres.js'
import { openRedisBell } from './bell-redis.js'
import { makeLocalBell, type Bell } from './bell.js'

/** The bell that the configuration asks for: over Redis, over its PostgreSQL, or within this one process. */
export async function openBell(config: Pick<Config, 'databaseUrl' | 'redisUrl'>, logger: Logger): Promise<Bell> {
  if (config.redisUrl) return openRedisBell({ url: config.redisUrl, logger })
  if (config.databaseUrl) return openPostgresBell({ url: config.databaseUrl, logger })
  return makeLocalBell()
}
