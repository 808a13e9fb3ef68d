import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { beginWithTemplate } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'leviers-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask(server: ServerProcess, query: string, variables: object = {}, cookie = ''): Promise<any> {
  const headers = { 'content-type': 'application/json', cookie }
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return Object.assign((await response.json()) as object, { cookie: response.headers.get('set-cookie')?.split(';')[0] })
}

const addComment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }'
const kills = 20

test(
  `after each of ${kills} kill -9 during writes, every acknowledged comment is there once`,
  { timeout: 300_000 },
  async () => {
    const env = { DATA_DIR: join(folder, 'data'), DEMO: 'true' }
    await beginWithTemplate(env.DATA_DIR, true)
    const acknowledged = new Set<string>()
    const unsure: { body: string; operationId: string }[] = []
    let lost = 0
    let server = await startServerProcess(env)
    const { data } = await ask(
      server,
      '{ board(id: "quels-leviers-pour-nos-quartiers") { levers(first: 1) { edges { node { id } } } } instance { demoPeople { id } } }',
    )
    const leverId = data.board.levers.edges[0].node.id
    const people = data.instance.demoPeople.map((person: any) => person.id)
    // Who came in stays in: a session is in the database too.
    const cookies: string[] = await Promise.all(
      people.map(
        async (id: string) => (await ask(server, `mutation { becomeDemoPerson(personId: "${id}") { id } }`)).cookie,
      ),
    )
    for (let kill = 0; kill < kills; kill += 1) {
      const writers = cookies.map(async (cookie: string) => {
        for (let count = 0; count < 12; count += 1) {
          const input = { operationId: randomUUID(), leverId, body: `mot ${randomUUID()}` }
          // In flight when the kill comes: neither acknowledged nor refused, so it may be there once or not at all.
          unsure.push(input)
          const answer = await ask(server, addComment, { input }, cookie).catch(() => null)
          if (answer === null) return
          unsure.splice(unsure.indexOf(input), 1)
          if (answer.data) acknowledged.add(input.body)
        }
      })
      // In the middle of the round, each time at another point of it.
      const enough = acknowledged.size + 6 + (kill % 7)
      while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 1 + (kill % 4)))
      await server.end('SIGKILL')
      await Promise.all(writers)
      server = await startServerProcess(env)
      const bodies = await allBodies(server, leverId)
      for (const body of acknowledged) if (bodies.filter((one) => one === body).length !== 1) lost += 1
      expect(new Set(bodies).size).toBe(bodies.length)
    }
    expect(lost).toBe(0)
    expect(acknowledged.size).toBeGreaterThan(100)
    expect(await server.end('SIGTERM')).toBe(0)
  },
)

async function allBodies(server: ServerProcess, leverId: string): Promise<string[]> {
  const bodies: string[] = []
  let after: string | null = null
  do {
    const page: any = (
      await ask(
        server,
        'query ($id: ID!, $after: String) { lever(id: $id) { thread(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { body } } } } }',
        { id: leverId, after },
      )
    ).data.lever.thread
    bodies.push(...page.edges.map((edge: any) => edge.node.body).filter((body: string) => body?.startsWith('mot ')))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  return bodies
}

test(
  'a second process on the same data is refused with a sentence, and a stop closes sockets with 1012',
  { timeout: 60_000 },
  async () => {
    const env = { DATA_DIR: join(folder, 'two'), DEMO: 'false' }
    const first = await startServerProcess(env)
    await expect(startServerProcess(env)).rejects.toThrow(/Un autre Leviers utilise déjà/)
    const socket = new WebSocket(`${first.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await new Promise((resolve) => socket.once('open', resolve))
    // Who does not greet is sent away for that, before its turn to be closed has come.
    socket.send('{"type":"connection_init"}')
    await new Promise((resolve) => socket.once('message', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    expect(await first.end('SIGTERM')).toBe(0)
    expect(await closed).toBe(1012)
  },
)
