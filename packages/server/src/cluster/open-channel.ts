import { randomUUID } from 'node:crypto'
import type { Config } from '../config.js'
import type { Channel, ChannelParts } from './channel.js'
import { openPostgresChannel } from './channel-postgres.js'
import { openRedisChannel } from './channel-redis.js'
import { helloMilliseconds, makePeerDetector } from './peer-detector.js'

/** The settings that choose the channel. */
export type ChannelConfig = Pick<Config, 'databaseUrl' | 'redisUrl'>

/**
 * The channel that the configuration asks for: over Redis, over PostgreSQL, or null for a single process. Nothing is
 * published while no other node is there.
 */
export async function openChannel(config: ChannelConfig, parts: Omit<ChannelParts, 'url'>): Promise<Channel | null> {
  const peers = makePeerDetector(randomUUID(), () => performance.now())
  const opened: { channel: Channel | null } = { channel: null }
  // A greeting that fails is repeated by the interval below.
  const greet = () => void opened.channel?.publish(peers.hello).catch(() => undefined)
  const channel = await openAny(config, {
    ...parts,
    onMessage(message) {
      if (!peers.receive(message)) parts.onMessage(message)
    },
    onUp() {
      peers.assumePeers()
      greet()
      parts.onUp()
    },
  })
  if (!channel) return null
  opened.channel = channel
  greet()
  const greeting = setInterval(greet, helloMilliseconds)
  return {
    isUp: () => channel.isUp(),
    publish: (message) => (peers.mayBeThere() ? channel.publish(message) : Promise.resolve()),
    async stop() {
      clearInterval(greeting)
      await channel.stop()
    },
  }
}

function openAny(config: ChannelConfig, parts: Omit<ChannelParts, 'url'>): Promise<Channel | null> {
  if (config.redisUrl) return openRedisChannel({ ...parts, url: config.redisUrl })
  if (config.databaseUrl) return openPostgresChannel({ ...parts, url: config.databaseUrl })
  return Promise.resolve(null)
}
