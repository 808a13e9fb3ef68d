import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import type { TestPerson } from './world.ts'

export interface TextFollowing {
  leverId: string
  /** The cursor to continue after: read again at each connection. */
  after(): string
  onTold(told: unknown): void
}

const document = `subscription ($leverId: ID!, $after: String!) {
  textChanges(leverId: $leverId, after: $after) { since number cursor updates isWhole } }`

/** Follows a text over a socket as the pages do: it comes back by itself, from where it was, for ever. */
export function followText(
  url: string,
  { cookie }: TestPerson,
  { leverId, after, onTold }: TextFollowing,
): { stop(): Promise<void> } {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  }
  let isOver = false
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithCookie,
    retryAttempts: Infinity,
    shouldRetry: () => !isOver,
    retryWait: () => new Promise((resolve) => void setTimeout(resolve, 50 + Math.random() * 100)),
  })
  const variables = {
    leverId,
    get after() {
      return after()
    },
  }
  client.subscribe<{ textChanges: unknown }>(
    { query: document, variables },
    {
      next: ({ data }) => data && onTold(data.textChanges),
      error: () => undefined,
      complete: () => undefined,
    },
  )
  return {
    async stop() {
      isOver = true
      await client.dispose()
    },
  }
}
