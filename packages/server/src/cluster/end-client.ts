import type { Socket } from 'node:net'
import type { ClientBase } from 'pg'

/** So long a database may take to say goodbye; a connection that is half open never would. */
const goodbyeMilliseconds = 1_000

/** Ends a connection of its own, politely where that is possible. Never rejected. */
export async function endClient(client: ClientBase & { end(): Promise<void> }): Promise<void> {
  const late = setTimeout(() => cutClient(client), goodbyeMilliseconds)
  await client.end().catch(() => undefined)
  clearTimeout(late)
}

/** Ends a connection at once: what waits for an answer on it is rejected. */
export function cutClient(client: ClientBase): void {
  // pg's types leave out the socket under a connection.
  const { connection } = client as unknown as { connection?: { stream?: Socket } }
  connection?.stream?.destroy()
}
