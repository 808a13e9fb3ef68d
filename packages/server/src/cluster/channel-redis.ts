import { createClient } from '@redis/client'
import { StartRefused } from '../errors.js'
import type { Channel, ChannelParts } from './channel.js'

const slowestRetry = 2_000
const firstTries = 3

/** A channel over Redis or Valkey. */
export async function openRedisChannel({ url, name, logger, onMessage, onUp }: ChannelParts): Promise<Channel> {
  let hasBeenUp = false
  const reconnectStrategy = (retries: number) =>
    hasBeenUp || retries < firstTries ? Math.min(slowestRetry, 50 * 2 ** retries) : new Error('nobody answers')
  const socket = { reconnectStrategy, connectTimeout: 5_000 }
  const speaking = createClient({ url, socket, disableOfflineQueue: true })
  const listening = createClient({ url, socket })
  const clients = [speaking, listening]
  const isUp = () => clients.every((client) => client.isReady)
  for (const client of clients) {
    client.on('error', () => logger.warn({ channel: name }, 'no connection to Redis, trying again'))
    client.on('ready', () => hasBeenUp && isUp() && onUp())
  }
  await Promise.all(clients.map((client) => client.connect())).catch(() => {
    for (const client of clients) client.destroy()
    throw new StartRefused('REDIS_URL ne répond pas.\nREDIS_URL does not answer.')
  })
  hasBeenUp = true
  await listening.subscribe(name, onMessage)
  return {
    publish: (message) => speaking.publish(name, message),
    isUp,
    stop: () => Promise.resolve(clients.forEach((client) => client.destroy())),
  }
}
