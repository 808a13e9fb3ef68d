import { createClient, type Client } from 'graphql-ws'
import WebSocket from 'ws'
import { feedDocument } from './feed-document.ts'
import { hear, noteEnd, noteRefusal, type Heard } from './judge/heard.ts'
import type { Chance } from './seeded-chance.ts'

/** Someone who follows a board and comes back whenever they are cut off. */
export interface TortureFollower {
  heard: Heard
  /** Leaves the node and comes back to any. */
  roam(): void
  stop(): Promise<void>
}

export interface FollowerParts {
  heard: Heard
  ports: readonly number[]
  chance: Chance
  cookie: string | null
}

const document = feedDocument()
/** Codes after which clients of the protocol never come back. */
const forEver = new Set([4400, 4401, 4406, 4409, 4429, 4500])

function noteClose(heard: Heard, code: number, wasLetIn: boolean): void {
  if (wasLetIn) heard.closes.push({ code, at: Date.now() })
  if (forEver.has(code)) heard.faults.push(`was sent away for ever: ${code}`)
}

/** Follows as any program with the library graphql-ws does. */
export function followWithClient({ heard, ports, chance, cookie }: FollowerParts): TortureFollower {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, cookie ? { headers: { cookie } } : {})
      note(this)
    }
  }
  let socket: WebSocket | null = null
  const note = (opening: WebSocket) => {
    socket = opening
  }
  let isIn = false
  let stopped = false
  const wait = () => new Promise<void>((resolve) => void setTimeout(resolve, chance.between(20, 400)))
  const client: Client = createClient({
    url: () => `ws://127.0.0.1:${chance.pick(ports)}/graphql`,
    webSocketImpl: SocketWithCookie,
    retryAttempts: Infinity,
    retryWait: wait,
    shouldRetry: () => true,
    connectionAckWaitTimeout: 5_000,
    on: {
      connected() {
        heard.connections += 1
        isIn = true
      },
      closed(event) {
        noteClose(heard, (event as CloseEvent).code, isIn)
        isIn = false
      },
    },
  })
  const variables = {
    boardId: heard.boardId,
    // Read at each connection.
    get after() {
      return heard.cursor
    },
  }
  const again = () => void (stopped || wait().then(subscribe))
  function subscribe(): void {
    if (stopped) return
    client.subscribe(
      { query: document, variables },
      {
        next: (result: any) => hear(heard, result),
        error(fault) {
          if (Array.isArray(fault)) noteRefusal(heard, fault)
          again()
        },
        complete() {
          if (!stopped) noteEnd(heard)
          again()
        },
      },
    )
  }
  subscribe()
  return {
    heard,
    roam: () => socket?.terminate(),
    async stop() {
      stopped = true
      await client.dispose()
    },
  }
}

/** Follows by hand, frame by frame, with an id of its own or the same id as others. */
export function followByHand(parts: FollowerParts): TortureFollower {
  const { heard, ports, chance, cookie } = parts
  const id = chance.happens(0.5) ? 'feed' : `feed ${heard.name} é"`
  let stopped = false
  let socket: WebSocket | null = null
  let retry: NodeJS.Timeout | undefined

  function connect(): void {
    const opening = new WebSocket(
      `ws://127.0.0.1:${chance.pick(ports)}/graphql`,
      'graphql-transport-ws',
      cookie ? { headers: { cookie } } : {},
    )
    socket = opening
    let isIn = false
    const late = setTimeout(() => opening.terminate(), 5_000)
    opening.on('open', () => opening.send('{"type":"connection_init"}'))
    opening.on('message', (message: Buffer) => {
      const { type, payload, id: about } = JSON.parse(message.toString())
      if (type === 'connection_ack') {
        clearTimeout(late)
        heard.connections += 1
        isIn = true
        const variables = { boardId: heard.boardId, after: heard.cursor }
        opening.send(JSON.stringify({ id, type: 'subscribe', payload: { query: document, variables } }))
      }
      if (about !== undefined && about !== id) heard.faults.push('heard what another subscription was told')
      else if (type === 'next') hear(heard, payload)
      if (type === 'complete') noteEnd(heard)
      if (type === 'error') noteRefusal(heard, payload)
      if (type === 'error' || type === 'complete') opening.terminate()
    })
    opening.on('error', () => opening.terminate())
    opening.on('close', (code) => {
      clearTimeout(late)
      noteClose(heard, code, isIn)
      if (!stopped) retry = setTimeout(connect, chance.between(20, 400))
    })
  }

  connect()
  return {
    heard,
    roam: () => socket?.terminate(),
    stop() {
      stopped = true
      clearTimeout(retry)
      socket?.terminate()
      return Promise.resolve()
    },
  }
}
