import { randomUUID } from 'node:crypto'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { startCluster, type Cluster } from '../support/postgres/postgres.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let cluster: Cluster
let world: World
let person: TestPerson
let leverId: string
beforeAll(async () => {
  cluster = await startCluster()
  world = await startWorld({ databaseUrl: cluster.url })
  person = await world.aPerson()
  leverId = await world.aLever(person)
})
afterAll(async () => {
  await world.stop()
  await cluster.stop()
})

const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number operationId } }'

async function sent(who: TestPerson | null, query: string, variables: object, language = 'fr') {
  const headers = {
    'content-type': 'application/json',
    'accept-language': language,
    ...(who ? { cookie: who.cookie } : {}),
  }
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() }
}

test('while the database is away everybody is told to come back, in their language and without an address, and their vote counts once it is back', async () => {
  const input = { operationId: randomUUID(), leverId, value: 'AGREE' }
  await cluster.halt('fast')
  const answers = [
    await sent(person, cast, { input }),
    await sent(person, '{ me { displayName } }', {}, 'en'),
    await sent(null, '{ programme { id } }', {}),
    await sent(null, `{ board(id: "${world.boardId}") { title } }`, {}),
  ]
  for (const { status, retryAfter, text } of answers) {
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE'])
    expect(Number(retryAfter)).toBeGreaterThan(0)
    expect(JSON.parse(text).errors[0].extensions.retryAfter).toBe(Number(retryAfter))
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|terminat|Context|postgres/i)
  }
  expect(answers[0]?.text).toContain('Leviers ne peut pas répondre')
  expect(answers[1]?.text).toContain('Leviers cannot answer')
  await cluster.resume()
  const { codes, data } = await world.ask(person, cast, { input })
  expect([codes, data?.castVote.operationId]).toEqual([[], input.operationId])
})

test('whoever asks over a socket that is open is answered the same, and keeps it', async () => {
  const closed = vi.fn()
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    connectionParams: { locale: 'en' },
    on: { closed },
  })
  const asked = async (query: string, variables: Record<string, unknown> = {}) => {
    for await (const result of client.iterate({ query, variables })) return result
    return null
  }
  const question = `{ board(id: "${world.boardId}") { title } }`
  expect((await asked(question))?.errors).toBeUndefined()
  await cluster.halt('immediate')
  for (const answer of [await asked(question), await asked(`{ board(id: "${randomUUID()}") { title } }`)]) {
    const [error] = answer?.errors ?? []
    expect(error).toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfter: expect.any(Number) } })
    expect(error?.message).toContain('Leviers cannot answer')
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONN|terminat/i)
  }
  await cluster.resume()
  expect((await asked(question))?.errors).toBeUndefined()
  expect(closed).not.toHaveBeenCalled()
  await client.dispose()
})
