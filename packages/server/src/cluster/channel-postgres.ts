import pg from 'pg'
import type { Channel, ChannelParts } from './channel.js'
import { endClient } from './end-client.js'

const reconnectMilliseconds = 500
const connectMilliseconds = 10_000

/** A channel over PostgreSQL's LISTEN and NOTIFY, on a connection of its own and outside every transaction that writes. */
export async function openPostgresChannel(parts: ChannelParts): Promise<Channel> {
  const channel = new PostgresChannel(parts)
  await channel.connect()
  return channel
}

class PostgresChannel implements Channel {
  private client: pg.Client | null = null
  private isStopped = false
  private retry: NodeJS.Timeout | undefined

  constructor(private readonly parts: ChannelParts) {}

  async connect(): Promise<void> {
    const { url, name, onMessage, onUp } = this.parts
    const opening = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: name,
      connectionTimeoutMillis: connectMilliseconds,
    })
    opening.on('error', () => this.lost(opening))
    opening.on('end', () => this.lost(opening))
    await opening.connect()
    const { rows } = await opening.query<{ own: number }>('select pg_backend_pid() as own')
    // PostgreSQL also notifies the connection that sent the message.
    opening.on('notification', ({ payload, processId }) => processId !== rows[0]?.own && onMessage(payload ?? ''))
    await opening.query(`listen ${name}`)
    if (this.isStopped) return endClient(opening)
    this.client = opening
    onUp()
  }

  publish(message: string): Promise<unknown> {
    const { name } = this.parts
    return this.client?.query('select pg_notify($1, $2)', [name, message]) ?? Promise.reject(new Error('cut'))
  }

  isUp(): boolean {
    return this.client !== null
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.retry)
    if (this.client) await endClient(this.client)
  }

  private lost(connection: pg.Client): void {
    if (this.client !== connection) return
    this.client = null
    this.again()
  }

  private again(): void {
    if (this.isStopped) return
    clearTimeout(this.retry)
    this.retry = setTimeout(() => {
      this.connect().catch(() => {
        this.parts.logger.warn({ channel: this.parts.name }, 'no connection to PostgreSQL, trying again')
        this.again()
      })
    }, reconnectMilliseconds)
  }
}
