import type { WebSocket } from 'ws'

/** The service restarts: come back, to this node or to another. */
const restarting = 1012
const lastChanceMilliseconds = 1_000

/**
 * Closes sockets one after the other, spread over some time with a little chance in it, so that not everybody comes
 * back in the same moment. Fulfilled when all are gone; at once when there are none.
 */
export async function drainSockets(
  sockets: Iterable<WebSocket>,
  { milliseconds, random }: { milliseconds: number; random: () => number },
): Promise<void> {
  const open = [...sockets]
  const step = open.length > 0 ? milliseconds / open.length : 0
  await Promise.all(
    open.map(async (socket, index) => {
      const closed = new Promise((resolve) => socket.once('close', resolve))
      if (milliseconds > 0) await after((index + random()) * step)
      socket.close(restarting, 'RESTARTING')
      const cut = setTimeout(() => socket.terminate(), lastChanceMilliseconds)
      if (socket.readyState !== socket.CLOSED) await closed
      clearTimeout(cut)
    }),
  )
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}
