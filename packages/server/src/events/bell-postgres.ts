import pg from 'pg'
import type { Logger } from '../logger.js'
import { makeLocalBell, type Bell } from './bell.js'
import { makeConflated } from './conflated.js'

const channel = 'leviers_bell'
const reconnectMilliseconds = 500

/**
 * The bell of several processes on one PostgreSQL: LISTEN/NOTIFY, ids only, outside the writing transaction, one
 * notification in flight at a time with the topics that rang meanwhile. A lost ring only costs a delay.
 */
export async function openPostgresBell({ url, logger }: { url: string; logger: Logger }): Promise<Bell> {
  const local = makeLocalBell()
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined
  const conflated = makeConflated((topics) =>
    client
      ? client.query('select pg_notify($1, $2)', [channel, topics.join(' ')])
      : Promise.reject(new Error('no connection')),
  )

  async function connect(): Promise<void> {
    const opening = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'leviers bell' })
    opening.on('error', () => lost(opening))
    opening.on('end', () => lost(opening))
    opening.on('notification', ({ payload }) => payload?.split(' ').forEach((topic) => local.ring(topic)))
    await opening.connect()
    await opening.query(`listen ${channel}`)
    client = opening
    // What rang while nobody listened is unknown: everybody looks.
    local.ringAll()
    conflated.send()
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
        logger.warn('the bell has no connection to PostgreSQL, trying again')
        again()
      })
    }, reconnectMilliseconds)
  }

  await connect()
  return {
    ...local,
    ring(topic) {
      local.ring(topic)
      conflated.add(topic)
    },
    isUp: () => client !== null,
    async stop() {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
      await local.stop()
    },
  }
}
