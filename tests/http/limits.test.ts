import { getIntrospectionQuery } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const nested = (depth: number) =>
  `{ programme { boards ${'{ levers { edges { node { board '.repeat(depth)} { id } ${'} } } } '.repeat(depth)} } }`
const aliases = (count: number) =>
  `{ programme { ${Array.from({ length: count }, (_, at) => `a${at}: id`).join(' ')} } }`
const cycle = 'query { programme { ...A } } fragment A on Programme { ...B } fragment B on Programme { ...A }'

const hostile: [name: string, query: string, code: string][] = [
  ['too deep', nested(3), 'OPERATION_TOO_COMPLEX'],
  ['too many aliases', aliases(31), 'OPERATION_TOO_COMPLEX'],
  ['too many root fields', `{ ${'programme { id } '.repeat(11)} }`, 'OPERATION_TOO_COMPLEX'],
  ['too many directives', `{ programme { ${'id @include(if: true) '.repeat(51)} } }`, 'OPERATION_TOO_COMPLEX'],
  [
    'too costly',
    '{ board(id: "x") { levers(first: 100) { edges { node { thread(first: 100) { edges { node { id } } } } } } } }',
    'OPERATION_TOO_COMPLEX',
  ],
  ['too long', `{ ${'programme { id } '.repeat(600)} }`, 'BAD_QUERY'],
  ['broken', '{ programme { ', 'BAD_QUERY'],
  ['of an unknown field', '{ secrets }', 'BAD_QUERY'],
  ['with fragments in a circle', cycle, 'BAD_QUERY'],
  ['empty', '', 'BAD_QUERY'],
  [
    'of a subscription whose directive is wrong',
    'subscription { personFeed(after: "") @include(f: true) { cursor } }',
    'BAD_QUERY',
  ],
]

test('how much a query costs is told by its variables too: the same words may be accepted now and refused then', async () => {
  const query = `query ($first: Int!) { board(id: "${world.boardId}") {
    levers(first: $first) { edges { node { thread(first: $first) { edges { node { id } } } } } } } }`
  const answers = []
  for (const first of [5, 100, 5]) answers.push(await world.ask(null, query, { first }))
  expect(answers.map(({ codes }) => codes)).toEqual([[], ['OPERATION_TOO_COMPLEX'], []])
})

test.each(hostile)(
  'a query that is %s has the same verdict over HTTP and over a socket, which stays open',
  async (_name, query, code) => {
    const { errors } = await world.ask(null, query)
    const client = createClient({
      url: `${world.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    })
    const refused = await client
      .iterate({ query })
      .next()
      .catch((fault: unknown) => fault)
    const [overSocket] = Array.isArray(refused) ? refused : ((refused as any).value?.errors ?? [])
    // An empty query is not even a GraphQL request over HTTP.
    if (query) expect(errors[0]?.extensions.code).toBe(code)
    expect(overSocket.extensions.code).toBe(code)
    expect(JSON.stringify([errors, overSocket])).not.toMatch(/node_modules|\.ts:|at Object|select /)
    const after: any = (await client.iterate({ query: '{ programme { id } }' }).next()).value
    expect(after.data.programme.id).toBeTruthy()
    await client.dispose()
  },
)

test('a query beyond a limit is the fault of whoever asks: 400, never 500', async () => {
  for (const [, query] of hostile.filter(([, one]) => one)) {
    const body = JSON.stringify({ query })
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(response.status).toBe(400)
  }
})

test('tools may ask what the API offers', async () => {
  const { data, codes } = await world.ask(null, getIntrospectionQuery())
  expect(codes).toEqual([])
  expect(data?.__schema.queryType.name).toBe('Query')
})

test('what the pages ask for stays within the limits', async () => {
  const { codes } = await world.ask(
    null,
    `{ board(id: "${world.boardId}") { levers(first: 50) { edges { node { id title tally { agree } themes { name } author { displayName } } } } } }`,
  )
  expect(codes).toEqual([])
})

test('a body of ten megabytes is refused without being read to its end', async () => {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr' },
    body: JSON.stringify({ query: '{ programme { id } }', variables: { text: 'é'.repeat(5_000_000) } }),
  }).catch(() => null)
  if (response)
    expect([response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual([413, 'TOO_LARGE'])
  expect((await world.ask(null, '{ programme { id } }')).codes).toEqual([])
})

test('a socket from a page of another site is refused, and a message that is too large closes only its own socket', async () => {
  const url = `${world.url.replace('http', 'ws')}/graphql`
  const foreign = new WebSocket(url, 'graphql-transport-ws', { origin: 'https://elsewhere.example' })
  const status = await new Promise((resolve) =>
    foreign
      .on('unexpected-response', (_request, response) => resolve(response.statusCode))
      .on('error', () => undefined),
  )
  expect(status).toBe(403)
  const socket = new WebSocket(url, 'graphql-transport-ws')
  await new Promise((resolve) => socket.once('open', resolve))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.send('x'.repeat(300 * 1024))
  expect(await closed).toBe(1009)
  expect((await world.ask(null, '{ programme { id } }')).codes).toEqual([])
})

test.each(['', 'not json', '[]', '{"type":"subscribe"}', '{"type":"connection_init","payload":7}'])(
  'a socket that speaks nonsense (%s) is closed with a reason and disturbs nobody',
  async (message) => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await new Promise((resolve) => socket.once('open', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.send(message)
    expect([4400, 4401]).toContain(await closed)
    expect((await world.ask(null, '{ programme { id } }')).codes).toEqual([])
  },
)

test('a page of another site cannot write with someone’s cookie', async () => {
  const person = await world.aPerson()
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', cookie: person.cookie },
    body: JSON.stringify({ query: 'mutation { signOut }' }),
  })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect((await world.ask(person, '{ me { id } }')).data?.me.id).toBe(person.id)
})

test('someone who writes too fast is asked to wait, and nothing of it is half done', async () => {
  const person = await world.aPerson()
  const leverId = await world.aLever(person)
  const codes: string[] = []
  for (let count = 0; count < 70; count += 1) {
    const input = { operationId: crypto.randomUUID(), leverId, value: count % 2 ? 'AGREE' : 'DISAGREE' }
    const answer = await world.ask(person, 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }', {
      input,
    })
    codes.push(...answer.codes)
  }
  expect(new Set(codes)).toEqual(new Set(['TOO_MANY_REQUESTS']))
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { tally { total } } }`)
  expect(data?.lever.tally.total).toBe(1)
})
