import { randomUUID } from 'node:crypto'
import { createClient, type Client } from 'graphql-ws'
import WebSocket from 'ws'
import type { TestPerson, World } from './world.ts'

/** What a screen was told of who is on a board. */
export interface SeenPresence {
  total: number
  unnamed: number
  people: { person: { displayName: string }; leverId: string | null; activity: string }[]
  names: string[]
  activities: string[]
}

export interface Screen {
  /** Everything that it was told, in order. */
  heard: SeenPresence[]
  /** Waits for one more. */
  next(): Promise<void>
  /** The code of the refusal, once there is one. */
  refusal(): Promise<string>
  stop(): Promise<void>
  /** Cuts the socket without a word. */
  cut(): Promise<void>
}

const presenceText = `subscription ($boardId: ID!) { boardPresence(boardId: $boardId) {
  total unnamed people { person { displayName } leverId activity } } }`
const atLeverText = `subscription ($leverId: ID!, $activity: Activity!) {
  atLever(leverId: $leverId, activity: $activity) }`

/** Someone, or a visitor, is on a board and sees who else is. */
export function boardPresence(world: Pick<World, 'url'>, person: TestPerson | null, boardId: string): Screen {
  return aScreen(world, person, presenceText, { boardId })
}

/** Someone does something at a lever. */
export function atLever(
  world: Pick<World, 'url'>,
  person: TestPerson | null,
  leverId: string,
  activity: string,
): Screen {
  return aScreen(world, person, atLeverText, { leverId, activity })
}

/** Waits until a screen shows what is expected of it. */
export async function untilPresence(screen: Screen, expected: Partial<SeenPresence>): Promise<SeenPresence> {
  for (;;) {
    const seen = screen.heard.at(-1)
    const wanted = Object.entries(expected)
    if (seen && wanted.every(([key, value]) => JSON.stringify(value) === JSON.stringify(sorted(seen)[key]))) return seen
    await screen.next()
  }
}

function sorted(seen: SeenPresence): Record<string, unknown> {
  return { ...seen, names: seen.names.toSorted() }
}

function aScreen(
  world: Pick<World, 'url'>,
  person: TestPerson | null,
  query: string,
  variables: Record<string, unknown>,
): Screen {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, person ? { headers: { cookie: person.cookie } } : {})
      sockets.push(this)
    }
  }
  const sockets: WebSocket[] = []
  const heard: SeenPresence[] = []
  let wake: () => void = () => undefined
  const refused = Promise.withResolvers<string>()
  const client: Client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithCookie,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  })
  const leave = client.subscribe(
    { query, variables },
    {
      next({ data, errors }: any) {
        if (errors) return refused.resolve(errors[0].extensions.code)
        const seen = data.boardPresence
        if (!seen) return
        const names = seen.people.map((one: any) => one.person.displayName)
        heard.push({ ...seen, names, activities: seen.people.map((one: any) => one.activity) })
        wake()
      },
      error: (fault: any) => refused.resolve(Array.isArray(fault) ? fault[0].extensions.code : 'CUT'),
      complete: () => undefined,
    },
  )
  return {
    heard,
    next: () => new Promise((resolve) => (wake = resolve)),
    refusal: () => refused.promise,
    async stop() {
      leave()
      await client.dispose()
    },
    async cut() {
      for (const socket of sockets) socket.terminate()
    },
  }
}

const renewBoardText = `mutation ($leaseId: ID!, $boardId: ID!) { renewBoardPresence(leaseId: $leaseId, boardId: $boardId) {
  total unnamed people { person { displayName } leverId activity } } }`
const renewLeverText = `mutation ($leaseId: ID!, $leverId: ID!, $activity: Activity!) {
  renewAtLever(leaseId: $leaseId, leverId: $leverId, activity: $activity) }`

/** A page without a socket, of somebody or of a visitor: what it asks again and again. */
export function aPolledPage(person: TestPerson | null) {
  const leaseId = randomUUID()
  return {
    onBoard: (world: Pick<World, 'ask'>, boardId: string) => world.ask(person, renewBoardText, { leaseId, boardId }),
    atLever: (world: Pick<World, 'ask'>, leverId: string, activity: string) =>
      world.ask(person, renewLeverText, { leaseId, leverId, activity }),
    leave: (world: Pick<World, 'ask'>) =>
      world.ask(person, 'mutation ($leaseId: ID!) { endPresence(leaseId: $leaseId) }', { leaseId }),
  }
}
