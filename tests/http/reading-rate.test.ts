import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { limits } from '../../packages/shared/src/limits.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let person: TestPerson
beforeAll(async () => {
  world = await startWorld()
  person = await world.aPerson()
})
afterAll(async () => {
  vi.useRealTimers()
  await world.stop()
})

// It also asks who is asking: answers that are the same for everybody are kept, and cost nothing.
const dear = () => `query ($first: Int!) { me { id } board(id: "${world.boardId}") { levers(first: 45) { edges { node {
  id thread(first: $first) { edges { node { id } } } } } } } }`
const variables = { first: 35 }

async function post(as: TestPerson | null, language: string, query = dear()) {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(as ? { cookie: as.cookie } : {}),
    },
    body: JSON.stringify({ query, variables }),
  })
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: Record<string, unknown> }[] }
  return { status: response.status, retryAfter: response.headers.get('retry-after'), error: errors?.[0] }
}

async function overSocket(as: TestPerson) {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: as.cookie } })
    }
  }
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: SocketWithCookie,
    retryAttempts: 0,
  })
  const answer = await client
    .iterate({ query: dear(), variables })
    .next()
    .catch((errors: unknown) => errors as { extensions: Record<string, unknown> }[])
  await client.dispose()
  return Array.isArray(answer) ? (answer[0]?.extensions ?? null) : null
}

/** Reads until it is too much; gives how many were answered. */
async function readUntilRefused(as: TestPerson | null): Promise<number> {
  let count = 0
  for (let round = 0; round < 30; round += 1) {
    const answers = await Promise.all(Array.from({ length: 40 }, () => post(as, 'fr')))
    count += answers.filter(({ status }) => status === 200).length
    if (answers.some(({ status }) => status !== 200)) return count
  }
  throw new Error(`${count} were answered`)
}

test('whoever reads too much is asked to wait, over HTTP and over a socket alike, and nobody else is', async () => {
  // However long this machine takes, it is one moment for the server.
  vi.useFakeTimers({ toFake: ['Date'] })
  const answered = await readUntilRefused(person)
  // So many of the dearest questions as a minute has.
  expect(answered).toBeGreaterThanOrEqual(Math.floor(limits.reading.costPerMinute / limits.operation.cost))
  const french = await post(person, 'fr')
  expect(french.status).toBe(429)
  expect(french.error?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(Number(french.retryAfter)).toBe(french.error?.extensions.retryAfter)
  expect(Number(french.retryAfter)).toBeGreaterThan(0)
  expect(await overSocket(person)).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(french.error?.message).toContain('réessayez dans')
  // Somebody else behind the same address, and visitors, read on.
  expect((await post(await world.aPerson(), 'fr')).status).toBe(200)
  expect((await post(null, 'fr')).status).toBe(200)
  const seconds = Number(french.retryAfter)
  world.pass((seconds + 1) * 1_000)
  expect((await post(person, 'fr')).status).toBe(200)
})
