import pg from 'pg'
import type { Logger } from '../logger.js'
import { makeLastTexts, textOf } from './last-texts.js'
import { makeLocalSignals, type Signals } from './signals.js'

const channel = 'leviers_signals'
const reconnectMilliseconds = 1_000

/** Signals between processes on one PostgreSQL, with a connection of their own: a slow signal delays no ring. */
export async function openPostgresSignals({ url, logger }: { url: string; logger: Logger }): Promise<Signals> {
  const local = makeLocalSignals()
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  const texts = makeLastTexts((message) =>
    client ? client.query('select pg_notify($1, $2)', [channel, message]) : Promise.resolve(),
  )

  async function connect(): Promise<void> {
    const opening = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'leviers signals' })
    opening.on('error', () => lost(opening))
    opening.on('end', () => lost(opening))
    opening.on('notification', ({ payload }) => local.say(...textOf(payload ?? '')))
    await opening.connect()
    await opening.query(`listen ${channel}`)
    if (stopped) return opening.end()
    client = opening
  }

  function lost(connection: pg.Client): void {
    if (client !== connection) return
    client = null
    again()
  }

  function again(): void {
    if (stopped) return
    clearTimeout(retry)
    retry = setTimeout(() => {
      connect().catch(() => {
        logger.warn('signals have no connection to PostgreSQL, trying again')
        again()
      })
    }, reconnectMilliseconds)
  }

  await connect()
  return {
    hear: local.hear,
    say: texts.add,
    async stop() {
      stopped = true
      clearTimeout(retry)
      await texts.said()
      await client?.end().catch(() => undefined)
      await local.stop()
    },
  }
}
