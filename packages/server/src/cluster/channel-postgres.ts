import pg from 'pg'
import type { Channel, ChannelParts } from './channel.js'
import { endClient } from './end-client.js'

const reconnectMilliseconds = 500
const connectMilliseconds = 10_000

/** A channel over PostgreSQL's LISTEN and NOTIFY, on a connection of its own and outside every transaction that writes. */
export async function openPostgresChannel({ url, name, logger, onMessage, onUp }: ChannelParts): Promise<Channel> {
  let client: pg.Client | null = null
  let stopped = false
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const opening = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: name,
      connectionTimeoutMillis: connectMilliseconds,
    })
    opening.on('error', () => lost(opening))
    opening.on('end', () => lost(opening))
    await opening.connect()
    const { rows } = await opening.query<{ own: number }>('select pg_backend_pid() as own')
    // What this node says itself comes back to it as well.
    opening.on('notification', ({ payload, processId }) => processId !== rows[0]?.own && onMessage(payload ?? ''))
    await opening.query(`listen ${name}`)
    if (stopped) return endClient(opening)
    client = opening
    onUp()
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
        logger.warn({ channel: name }, 'no connection to PostgreSQL, trying again')
        again()
      })
    }, reconnectMilliseconds)
  }

  await connect()
  return {
    say: (message) => client?.query('select pg_notify($1, $2)', [name, message]) ?? Promise.reject(new Error('cut')),
    isUp: () => client !== null,
    async stop() {
      stopped = true
      clearTimeout(retry)
      if (client) await endClient(client)
    },
  }
}
