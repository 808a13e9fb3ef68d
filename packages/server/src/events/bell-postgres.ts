import pg from 'pg'
import type { Logger } from '../logger.js'
import { makeLocalBell, type Bell } from './bell.js'

const channel = 'leviers_bell'
const reconnectMilliseconds = 1_000

/**
 * The bell of several processes on one PostgreSQL: LISTEN/NOTIFY, ids only, outside the writing transaction, one
 * notification in flight at a time with the streams that rang meanwhile. A lost ring only costs a delay.
 */
export async function openPostgresBell({ url, logger }: { url: string; logger: Logger }): Promise<Bell> {
  const local = makeLocalBell()
  const waiting = new Set<string>()
  let client: pg.Client | null = null
  let sending = false
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const opening = new pg.Client({ connectionString: url })
    opening.on('error', () => reconnect(opening))
    opening.on('end', () => reconnect(opening))
    opening.on('notification', ({ payload }) => payload?.split(' ').forEach((streamId) => local.ring(streamId)))
    await opening.connect()
    await opening.query(`listen ${channel}`)
    client = opening
    // What rang while nobody listened is unknown: everybody looks.
    local.ringAll()
  }

  function reconnect(lost: pg.Client): void {
    if (stopped || (client !== lost && client !== null)) return
    client = null
    clearTimeout(retry)
    retry = setTimeout(() => {
      connect().catch(() => {
        logger.warn('the bell has no connection to PostgreSQL, trying again')
        reconnect(lost)
      })
    }, reconnectMilliseconds)
  }

  async function send(): Promise<void> {
    if (sending || !client) return
    sending = true
    try {
      while (waiting.size > 0 && client) {
        const streams = [...waiting].slice(0, 100)
        streams.forEach((streamId) => waiting.delete(streamId))
        await client.query('select pg_notify($1, $2)', [channel, streams.join(' ')])
      }
    } catch {
      // The connection's own error event reconnects; other nodes look by themselves at their slow tick.
    } finally {
      sending = false
    }
  }

  await connect()
  return {
    ...local,
    ring(streamId) {
      local.ring(streamId)
      waiting.add(streamId)
      void send()
    },
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
      await local.stop()
    },
  }
}
