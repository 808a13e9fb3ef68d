import type { Pool, PoolClient } from 'pg'

/**
 * From now on a connection that is lost while somebody holds it leaves its pool at once. Whoever began a transaction on it
 * cannot end it any more, and would never give it back: after as many losses as the pool has places, nobody would be
 * served until the node is started again.
 */
export function releaseLostConnections(pool: Pool): void {
  const held = new WeakSet<PoolClient>()
  pool.on('acquire', (client) => void held.add(client))
  pool.on('release', (_fault, client) => void held.delete(client))
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!held.has(client)) return
      client.release(true)
      // Whoever held it may still give it back, when they are told of the loss.
      client.release = () => undefined
    })
  })
}
