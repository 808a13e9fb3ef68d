import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type Client } from 'graphql-ws'
import WebSocket from 'ws'
import { anAddress } from './besieged-server.ts'

/** What a siege met with, by status of answer and by code of a closed socket. */
export interface Siege {
  statuses: Record<string, number>
  closed: Record<string, number>
  /** Answers 429 and 503 that do not say when to come back. */
  withoutRetryAfter: number
}

const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'
/** As dear as may be, and about whoever asks, so that no answer is kept for it. */
const dearest = `query ($id: ID!) { me { id } board(id: $id) { levers(first: 24) { edges { node {
  id title body finding action author { displayName organisation } tally { agree disagree pass total }
  thread(first: 12) { edges { node { id body author { displayName organisation } } } } } } } } }`

const siege: Siege = { statuses: {}, closed: {}, withoutRetryAfter: 0 }
const count = (counts: Record<string, number>, key: number | string) => (counts[key] = (counts[key] ?? 0) + 1)

/** Asks the dearest again and again until the time is over. */
async function press(url: string, id: string, signal: AbortSignal): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': anAddress() }
  const body = JSON.stringify({ query: dearest, variables: { id } })
  while (!signal.aborted) {
    try {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal })
      await response.arrayBuffer()
      count(siege.statuses, response.status)
      const isRefusal = response.status === 429 || response.status === 503
      if (isRefusal && !response.headers.get('retry-after')) siege.withoutRetryAfter += 1
    } catch {
      if (!signal.aborted) count(siege.statuses, 'cut off')
      await sleep(50)
    }
  }
}

/** A socket that follows the board and asks the dearest over and over, and comes back when it is closed. */
function follow(url: string, board: { id: string; cursor: string }, signal: AbortSignal): Client {
  const address = anAddress()
  class SocketFromElsewhere extends WebSocket {
    constructor(to: string | URL, protocols?: string | string[]) {
      super(to, protocols, { headers: { 'x-forwarded-for': address } })
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketFromElsewhere,
    retryAttempts: Infinity,
    shouldRetry: () => !signal.aborted,
    retryWait: () => sleep(300),
    // Typed as unknown: whatever the socket's program tells.
    on: { closed: (event) => void (signal.aborted || count(siege.closed, (event as { code: number }).code)) },
  })
  const ignore = { next: () => undefined, error: () => undefined, complete: () => undefined }
  client.subscribe({ query: feed, variables: { id: board.id, after: board.cursor } }, ignore)
  const ask = () => {
    if (!signal.aborted) client.subscribe({ query: dearest, variables: { id: board.id } }, again)
  }
  const again = { ...ignore, complete: ask, error: () => void sleep(300).then(ask) }
  ask()
  return client
}

// A program of its own, so that whoever measures the server meanwhile is not kept busy by it.
const [url = '', id = '', cursor = '', sockets = '0', requesters = '0', milliseconds = '0'] = process.argv.slice(2)
/** It lasts so long, and on a slow machine until somebody was answered, a minute more at most. */
async function endInTime(end: AbortController): Promise<void> {
  await sleep(Number(milliseconds))
  const latest = performance.now() + 60_000
  while (!siege.statuses[200] && performance.now() < latest) await sleep(100)
  end.abort()
}

const ending = new AbortController()
const over = ending.signal
void endInTime(ending)
for (let more = 0; more < Number(sockets); more += 1) follow(url, { id, cursor }, over)
await Promise.all(Array.from({ length: Number(requesters) }, () => press(url, id, over)))
process.stdout.write(JSON.stringify(siege), () => process.exit(0))
