import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { boardFeed } from './documents.mjs'

function makeHeard({ boardId, epoch }) {
  const items = []
  const heard = {
    from: 0,
    items,
    after: `${epoch}.0`,
    connections: 0,
    hear(event) {
      heard.after = event.cursor
      items.push({ type: event.__typename, number: event.number, since: event.since, event })
    },
  }
  const variables = {
    boardId,
    get after() {
      return heard.after
    },
  }
  return { heard, variables }
}

/** Someone with the graphql-ws client, who comes back for ever, to whichever node. */
export function startClientFollower({ board, nodes, chance }) {
  const { heard, variables } = makeHeard(board)
  let isStopped = false
  const client = createClient({
    url: () => `${chance.oneOf(nodes).proxy.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: Infinity,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, chance.between(50, 400))),
    shouldRetry: () => !isStopped,
    keepAlive: 2_000,
    on: { connected: () => (heard.connections += 1) },
  })
  function subscribe() {
    if (isStopped) return
    client.subscribe(
      { query: boardFeed, variables },
      { next: ({ data }) => data && heard.hear(data.boardFeed), error: again, complete: again },
    )
  }
  const again = () => setTimeout(subscribe, 100)
  subscribe()
  return {
    heard,
    disconnect: () => client.terminate(),
    async stop() {
      isStopped = true
      await client.dispose()
    },
  }
}

/** Someone with a plain socket, who speaks the protocol by hand and cuts it without a word. */
export function startRawFollower({ board, nodes, chance }) {
  const { heard, variables } = makeHeard(board)
  let socket = null
  let isStopped = false
  let lastWord = 0

  function open() {
    if (isStopped) return
    socket = new WebSocket(`${chance.oneOf(nodes).proxy.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    lastWord = Date.now()
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (bytes) => {
      lastWord = Date.now()
      const { type, payload } = JSON.parse(bytes.toString())
      if (type === 'connection_ack') {
        heard.connections += 1
        const { boardId, after } = variables
        socket.send(
          JSON.stringify({ id: '1', type: 'subscribe', payload: { query: boardFeed, variables: { boardId, after } } }),
        )
      } else if (type === 'next' && payload.data) heard.hear(payload.data.boardFeed)
      else if (type === 'error' || type === 'complete') socket.close()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => setTimeout(open, chance.between(50, 400)))
  }
  // A node that died behind a proxy may leave a socket on which nobody ever speaks again.
  const watch = setInterval(() => {
    if (Date.now() - lastWord > 8_000) socket?.terminate()
  }, 1_000)
  open()
  return {
    heard,
    disconnect: () => socket?.terminate(),
    stop() {
      isStopped = true
      clearInterval(watch)
      socket?.terminate()
    },
  }
}
