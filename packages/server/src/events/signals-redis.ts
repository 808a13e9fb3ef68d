import { createClient } from '@redis/client'
import { StartRefused } from '../errors.js'
import type { Logger } from '../logger.js'
import { makeLastTexts, textOf } from './last-texts.js'
import { makeLocalSignals, type Signals } from './signals.js'

const channel = 'leviers_signals'
const slowestRetry = 2_000

/** Signals between processes over Redis or Valkey. */
export async function openRedisSignals({ url, logger }: { url: string; logger: Logger }): Promise<Signals> {
  const local = makeLocalSignals()
  let hasBeenUp = false
  const reconnectStrategy = (retries: number) =>
    hasBeenUp || retries < 3 ? Math.min(slowestRetry, 50 * 2 ** retries) : new Error('nobody answers')
  const socket = { reconnectStrategy, connectTimeout: 5_000 }
  const speaking = createClient({ url, socket, disableOfflineQueue: true })
  const listening = createClient({ url, socket })
  const quiet = () => logger.warn('signals have no connection to Redis, trying again')
  for (const client of [speaking, listening]) client.on('error', quiet)
  await Promise.all([speaking.connect(), listening.connect()]).catch(() => {
    for (const client of [speaking, listening]) client.destroy()
    throw new StartRefused('REDIS_URL ne répond pas.\nREDIS_URL does not answer.')
  })
  hasBeenUp = true
  await listening.subscribe(channel, (message) => local.say(...textOf(message)))
  const texts = makeLastTexts((message) => speaking.publish(channel, message))
  return {
    hear: local.hear,
    say: texts.add,
    async stop() {
      await texts.said()
      for (const client of [speaking, listening]) client.destroy()
      await local.stop()
    },
  }
}
