import { usualPatience, type SocketParts } from './socket-client.js'

/** Whether a socket can be opened and is acknowledged; it is closed at once. */
export function trySocket(parts: SocketParts): Promise<boolean> {
  // Some browsers that may not open one refuse at once.
  return attempt(parts).catch(() => false)
}

function attempt({ url, localeOf, webSocket, patience = usualPatience }: SocketParts): Promise<boolean> {
  // What stands for WebSocket elsewhere than in a browser has the same shape.
  const Socket = (webSocket ?? WebSocket) as typeof WebSocket
  return new Promise((resolve) => {
    const socket = new Socket(url, 'graphql-transport-ws')
    const end = (works: boolean) => {
      clearTimeout(timer)
      resolve(works)
      socket.close(1000)
    }
    const timer = setTimeout(() => end(false), patience)
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { locale: localeOf() } })),
    )
    socket.addEventListener('message', ({ data }) => end(String(data).includes('connection_ack')))
    socket.addEventListener('close', () => end(false))
    socket.addEventListener('error', () => end(false))
  })
}
