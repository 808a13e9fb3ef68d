import type { Config } from '../config.js'
import type { Channel, ChannelParts } from './channel.js'
import { openPostgresChannel } from './channel-postgres.js'
import { openRedisChannel } from './channel-redis.js'

/** What of the configuration decides how nodes hear each other. */
export type ChannelConfig = Pick<Config, 'databaseUrl' | 'redisUrl'>

/** The channel that the configuration asks for: over Redis, over its PostgreSQL, or none, for one process alone. */
export async function openChannel(config: ChannelConfig, parts: Omit<ChannelParts, 'url'>): Promise<Channel | null> {
  if (config.redisUrl) return openRedisChannel({ ...parts, url: config.redisUrl })
  if (config.databaseUrl) return openPostgresChannel({ ...parts, url: config.databaseUrl })
  return null
}
