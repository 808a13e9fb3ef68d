import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBesieged, type BesiegedServer } from './besieged-server.ts'
import { handshake, sayRaw, textFrame } from './raw-socket.ts'
import { asks, openTalk, type Talk } from './talk.ts'

let server: BesiegedServer
beforeAll(async () => {
  server = await startBesieged()
})
afterAll(() => server.stop())

const query = '{ programme { id } }'
const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'

/** Something that works on a socket, and whether it still does. */
async function aFollower(talk: Talk): Promise<() => Promise<void>> {
  const id = 'what-works'
  const payload = { query: feed, variables: { id: server.boardId, after: server.cursor } }
  talk.say({ id, type: 'subscribe', payload })
  return async () => {
    await server.stillServes()
    await talk.hears((message) => message.id === id && message.type === 'next')
  }
}

const subscribe = (payload: unknown, id = 'x') => ({ id, type: 'subscribe', payload })
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

const answered: [name: string, message: unknown][] = [
  ['without a payload', { id: 'x', type: 'subscribe' }],
  ['whose payload is null', subscribe(null)],
  ['whose payload is a text', subscribe(query)],
  ['whose payload is a list', subscribe([{ query }])],
  ['without a query', subscribe({})],
  ['whose query is a number', subscribe({ query: 7 })],
  ['whose query is empty', subscribe({ query: '' })],
  ['whose query is broken', subscribe({ query: '{ programme {' })],
  ['whose variables are a list', subscribe({ query, variables: [] })],
  ['whose variables are a text', subscribe({ query, variables: 'x' })],
  ['whose name is an object', subscribe({ query, operationName: {} })],
  ['whose name is unknown', subscribe({ query, operationName: 'Nobody' })],
  ['whose extensions are a number', subscribe({ query, extensions: 7 })],
  [
    'nested fifty thousand deep',
    `{"id":"x","type":"subscribe","payload":{"query":"${query}","variables":{"a":${deep}}}}`,
  ],
  [
    'with two operations and no name',
    subscribe({ query: 'query A { programme { id } } query B { programme { id } }' }),
  ],
  ['with a fragment only', subscribe({ query: 'fragment A on Query { programme { id } }' })],
  ['with a type definition', subscribe({ query: 'type A { id: ID }' })],
]

test.each(answered)(
  'an operation %s is answered with an error; what works on the same socket goes on',
  async (_name, message) => {
    const talk = await openTalk(server.url)
    const stillFollows = await aFollower(talk)
    talk.say(message)
    const { type, payload } = await talk.hears(({ id }) => id === 'x')
    expect(type).toBe('error')
    expect(['BAD_QUERY', 'OPERATION_TOO_COMPLEX']).toContain(payload[0].extensions.code)
    await stillFollows()
    expect((await asks(talk, { query })).codes).toEqual([])
    talk.socket.terminate()
    expect(server.loggedSince()).toEqual([])
  },
)

const longId = 'x'.repeat(200_000)
const closing: [name: string, message: unknown, code: number][] = [
  ['that is empty', '', 4400],
  ['that is no JSON', '{"type":', 4400],
  ['that is a list', [], 4400],
  ['that is null', 'null', 4400],
  ['that is a number', '7', 4400],
  ['without a type', {}, 4400],
  ['of an unknown type', { type: 'start', id: 'x' }, 4400],
  ['of a type that is no text', { type: {} }, 4400],
  ['of a type that every object has', { type: '__proto__' }, 4400],
  ['that only a server sends: next', { type: 'next', id: 'x', payload: {} }, 4400],
  ['that only a server sends: error', { type: 'error', id: 'x', payload: [{ message: 'x' }] }, 4400],
  ['that only a server sends: ack', { type: 'connection_ack' }, 4400],
  ['that subscribes without an id', { type: 'subscribe', payload: { query } }, 4400],
  ['that subscribes with a number as its id', { id: 7, type: 'subscribe', payload: { query } }, 4400],
  ['that subscribes with an empty id', subscribe({ query }, ''), 4400],
  ['that subscribes with an id of 200 KB', subscribe({ query }, longId), 4400],
  ['that completes with an id of 200 KB', { id: longId, type: 'complete' }, 4400],
  ['that completes nothing', { type: 'complete' }, 4400],
  ['that pings with a text', { type: 'ping', payload: 'x' }, 4400],
  ['that greets a second time', { type: 'connection_init' }, 4429],
  ['that greets with a number', { type: 'connection_init', payload: 7 }, 4400],
  ['of more than 256 KB', ' '.repeat(300 * 1024), 1009],
]

test.each(closing)('a message %s closes its own socket, as the protocol says', async (_name, message, code) => {
  const talk = await openTalk(server.url)
  talk.say(message)
  expect(await talk.closed).toBe(code)
  await server.stillServes()
  expect(server.loggedSince()).toEqual([])
})

test.each([
  ['subscribes', subscribe({ query })],
  ['subscribes to what cannot be read', subscribe(7)],
])('someone who %s before greeting is closed with 4401', async (_name, message) => {
  const talk = await openTalk(server.url, { greets: false })
  talk.say(message)
  expect(await talk.closed).toBe(4401)
  expect(server.loggedSince()).toEqual([])
})

test.each([['an id'], ['i'.repeat(128)], ['__proto__'], ['é'.repeat(100)]])(
  'someone who uses an id twice (%s) is closed with 4409',
  async (id) => {
    const talk = await openTalk(server.url)
    const payload = { query: feed, variables: { id: server.boardId, after: server.cursor } }
    talk.say(subscribe(payload, id))
    talk.say(subscribe(payload, id))
    expect(await talk.closed).toBe(4409)
    expect(server.loggedSince()).toEqual([])
  },
)

test('someone with a session who greets before they are let in is answered all the same', async () => {
  const cookie = await server.aGuest()
  const opening = [handshake({ headers: { Cookie: cookie } }), textFrame('{"type":"connection_init"}')].map(Buffer.from)
  const { texts } = await sayRaw(server.url, [Buffer.concat(opening)], 2_000)
  expect(texts).toEqual(['{"type":"connection_ack"}'])
})
