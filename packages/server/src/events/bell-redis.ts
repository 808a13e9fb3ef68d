import { createClient } from '@redis/client'
import { StartRefused } from '../errors.js'
import type { Logger } from '../logger.js'
import { makeLocalBell, type Bell } from './bell.js'
import { makeConflated } from './conflated.js'

const channel = 'leviers_bell'
const slowestRetry = 2_000
const firstTries = 3

/**
 * The bell of many processes over Redis or Valkey: ids only, conflated, one message under way at a time. A lost ring only
 * costs a delay; after a time of deafness everybody looks.
 */
export async function openRedisBell({ url, logger }: { url: string; logger: Logger }): Promise<Bell> {
  const local = makeLocalBell()
  let hasBeenUp = false
  const reconnectStrategy = (retries: number) =>
    hasBeenUp || retries < firstTries ? Math.min(slowestRetry, 50 * 2 ** retries) : new Error('nobody answers')
  const socket = { reconnectStrategy, connectTimeout: 5_000 }
  const speaking = createClient({ url, socket, disableOfflineQueue: true })
  const listening = createClient({ url, socket })
  const quiet = () => logger.warn('the bell has no connection to Redis, trying again')
  for (const client of [speaking, listening]) client.on('error', quiet)
  listening.on('ready', () => local.ringAll())
  const conflated = makeConflated((topics) => speaking.publish(channel, topics.join(' ')))
  speaking.on('ready', conflated.send)
  await Promise.all([speaking.connect(), listening.connect()]).catch(() => {
    for (const client of [speaking, listening]) client.destroy()
    throw new StartRefused('REDIS_URL ne répond pas.\nREDIS_URL does not answer.')
  })
  hasBeenUp = true
  await listening.subscribe(channel, (message) => message.split(' ').forEach((topic) => local.ring(topic)))
  return {
    ...local,
    ring(topic) {
      local.ring(topic)
      conflated.add(topic)
    },
    isUp: () => speaking.isReady && listening.isReady,
    async stop() {
      for (const client of [speaking, listening]) client.destroy()
      await local.stop()
    },
  }
}
