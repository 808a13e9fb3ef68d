import { createServer, type Server } from 'node:http'

export interface StandIn {
  start(): Promise<void>
  stop(): Promise<void>
}

const retrySeconds = '2'

/**
 * Answers at the port of a node that waits for its database: it is alive, it is not ready, come back in a moment. A port
 * that another process took meanwhile is left to it.
 */
export async function startStandIn({ port, host }: { port: number; host: string }): Promise<StandIn> {
  let server: Server | null = null

  async function start(): Promise<void> {
    if (server) return
    const listening = createServer((request, reply) => {
      const isAlive = request.url === '/health'
      reply.writeHead(isAlive ? 200 : 503, { 'content-type': 'application/json', 'retry-after': retrySeconds })
      reply.end(JSON.stringify({ status: isAlive ? 'ok' : 'not ready' }))
    })
    server = listening
    await new Promise<void>((resolve) => {
      listening.once('error', () => {
        if (server === listening) server = null
        resolve()
      })
      listening.listen({ port, host }, resolve)
    })
  }

  await start()
  return {
    start,
    async stop() {
      const last = server
      server = null
      if (!last) return
      const closed = new Promise((resolve) => last.close(resolve))
      last.closeAllConnections()
      await closed
    },
  }
}
