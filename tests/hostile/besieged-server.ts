import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { startServerProcess } from '../support/server-process.ts'

export interface HttpAnswer {
  status: number
  data: any
  codes: string[]
  text: string
}

export interface BesiegedServer {
  url: string
  boardId: string
  leverId: string
  cursor: string
  ask(query: string, variables?: unknown, headers?: Record<string, string>): Promise<HttpAnswer>
  /** Comes in as a guest, from an address of its own; gives the cookie. */
  aGuest(): Promise<string>
  /** Comes in as one of the people of the demonstration. */
  become(name: RegExp): Promise<string>
  /** What it has logged since the last time this was asked. */
  loggedSince(): string[]
  /** Whether somebody who follows the board hears of the next comment, and the server is still the same process. */
  stillServes(): Promise<void>
  stop(): Promise<void>
}

const feed = `subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }`
const comment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { number } }'
const here = `{ programme { boards { id cursor levers(first: 1) { edges { node { id } } } } } }`

/**
 * Starts the built server as a process, so that what it prints can be read, with somebody who follows a board all along.
 * It believes the addresses that requests name: each guest comes from one of their own.
 */
export async function startBesieged(): Promise<BesiegedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leviers-besieged-'))
  const server = await startServerProcess({ DATA_DIR: dataDir, DEMO: 'true', TRUST_PROXY: 'true', DRAIN_SECONDS: '0' })
  const { url } = server
  let read = server.output().length
  const ask = makeAsk(url)
  const [board] = (await ask(here)).data.programme.boards
  const leverId = board.levers.edges[0].node.id
  const witness = await followBoard(url, board)
  const aGuest = () => cameIn(url, 'mutation { startGuest(input: { displayName: "Passante" }) { id } }', {})
  let author = { cookie: '', comments: 0 }

  /** A comment goes out at once; positions would wait for others. */
  async function heardComment(): Promise<void> {
    if (author.comments % 50 === 0) author = { cookie: await aGuest(), comments: 0 }
    author.comments += 1
    const input = { operationId: crypto.randomUUID(), leverId, body: 'Bonne idée.' }
    const { data, text } = await ask(comment, { input }, { cookie: author.cookie })
    if (!data?.addComment) throw new Error(`a comment was not taken: ${text}`)
    await witness.hears(data.addComment.number)
  }

  return {
    url,
    boardId: board.id,
    leverId,
    cursor: board.cursor,
    ask,
    aGuest,
    async become(name) {
      const { data } = await ask('{ instance { demoPeople { id displayName } } }')
      const { id } = data.instance.demoPeople.find((person: any) => name.test(person.displayName))
      return cameIn(url, 'mutation ($id: ID!) { becomeDemoPerson(personId: $id) { id } }', { id })
    },
    loggedSince() {
      const lines = server.output().slice(read).split('\n').filter(Boolean)
      read = server.output().length
      return lines
    },
    async stillServes() {
      await heardComment()
      if (server.child.exitCode !== null) throw new Error(server.output().slice(-2_000))
    },
    async stop() {
      await witness.stop()
      await server.end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function makeAsk(url: string): BesiegedServer['ask'] {
  return async (query, variables, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return answerOf(response)
  }
}

async function answerOf(response: Response): Promise<HttpAnswer> {
  const text = await response.text()
  const { data = null, errors = [] } = JSON.parse(text)
  return { status: response.status, data, codes: errors.map((error: any) => error.extensions?.code), text }
}

let addresses = 0
/** An address that nobody had before. */
export function anAddress(): string {
  addresses += 1
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

async function cameIn(url: string, query: string, variables: object): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anAddress() },
    body: JSON.stringify({ query, variables }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(await response.text())
  return cookie
}

async function followBoard(url: string, { id, cursor }: { id: string; cursor: string }) {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })
  const events = client.iterate<any>({ query: feed, variables: { id, after: cursor } })
  return {
    async hears(number: number): Promise<void> {
      for (;;) {
        const { value, done } = await events.next()
        if (done) throw new Error('the follower was cut')
        if (value.data.boardFeed.number >= number) return
      }
    },
    stop: async () => client.dispose(),
  }
}

/** What of a log must never be there when somebody else did something wrong. */
export function faultsOf(lines: readonly string[]): string[] {
  return lines.filter(
    (line) =>
      Buffer.byteLength(line) > 1_024 || /^\s+at |\\n\s+at |"level":50|node_modules|\bselect |\binsert /.test(line),
  )
}
