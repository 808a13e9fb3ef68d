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
  const pending: unknown[] = []
  // What ends it may come before anybody waits for it.
  let over: { fault: unknown } | null = null
  let wake = () => {}
  const end = (fault: unknown) => {
    over = { fault }
    wake()
  }
  const unsubscribe = client.subscribe(
    { query, variables },
    {
      next(result) {
        pending.push(result)
        wake()
      },
      error: end,
      complete: () => end(null),
    },
  )
  return {
    async next() {
      while (pending.length === 0) {
        if (over?.fault) throw over.fault
        if (over) return undefined
        await new Promise<void>((resolve) => (wake = resolve))
      }
      return pending.shift()
    },
    async stop() {
      unsubscribe()
      await client.dispose()
    },
  }
}
