import { createClient, type Client } from 'graphql-ws'
import WebSocket from 'ws'
import type { TestPerson, World } from './world.ts'

export interface Follower {
  /** Waits for the next result of the subscription. */
  next(): Promise<any>
  stop(): Promise<void>
}

/** Follows a subscription over a real socket, as any graphql-ws client does. */
export function follow(
  world: World,
  person: TestPerson | null,
  query: string,
  variables: Record<string, unknown>,
): Follower {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, person ? { headers: { cookie: person.cookie } } : {})
    }
  }
  const client: Client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithCookie,
    retryAttempts: 0,
  })
  const results = client.iterate({ query, variables })
  return {
    async next() {
      const { value } = await results.next()
      return value
    },
    async stop() {
      await results.return?.()
      await client.dispose()
    },
  }
}
