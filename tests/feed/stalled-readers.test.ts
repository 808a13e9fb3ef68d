import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { limits } from '../../packages/shared/src/limits.ts'
import { actsIn } from '../support/acts.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let world: World
let author: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  leverId = await world.aLever(author)
})
afterAll(() => world.stop())

// The same words many times over, so that few events fill the buffers of the system.
const copies = Array.from({ length: 20 }, (_, index) => `copy${index}: comment { body }`).join(' ')
const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  __typename number ... on CommentAdded { ${copies} } ... on BoardReset { board { commentCount } } } }`
const cursor = async () => (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor

const followers = () => world.app.parts.broadcaster.counts().followers

interface Reader {
  socket: WebSocket
  events: { __typename: string; number: number; board?: { commentCount: number } }[]
  closed: Promise<number>
}

/** Someone who follows with a socket of which the test decides when it is read. */
async function aReader(): Promise<Reader> {
  const variables = { boardId: world.boardId, after: await cursor() }
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const events: Reader['events'] = []
  await new Promise((resolve) => socket.once('open', resolve))
  const subscribed = new Promise((resolve) => {
    socket.on('message', (message: Buffer) => {
      const { type, payload } = JSON.parse(message.toString())
      if (type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: feed, variables } }))
        resolve(null)
      }
      if (type === 'next') events.push(payload.data.boardFeed)
    })
  })
  socket.send('{"type":"connection_init"}')
  await subscribed
  return { socket, events, closed: new Promise((resolve) => socket.once('close', resolve)) }
}

/** Ten comments at a time, each ten heard by whoever listens before the next. */
async function speak(comments: number, listener: Reader): Promise<number> {
  const { comment } = actsIn(world)
  let last = 0
  for (let said = 0; said < comments; said += 10) {
    const body = 'é'.repeat(limits.text.comment)
    const ten = await Promise.all(Array.from({ length: 10 }, () => comment(author, { leverId, body, stance: 'INFO' })))
    last = Math.max(...ten.map(({ event }) => event?.number ?? 0))
    await expect.poll(() => listener.events.at(-1)?.number, { interval: 5 }).toBe(last)
  }
  return last
}

test('a reader who stops reading slows nobody; when reading again, a snapshot stands for what was too much', async () => {
  const [stalled, healthy] = [await aReader(), await aReader()]
  await expect.poll(followers).toBe(2)
  stalled.socket.pause()
  const last = await speak(300, healthy)
  const numbers = healthy.events.map((event) => event.number)
  expect(numbers).toEqual(numbers.map((_, index) => last - numbers.length + 1 + index))
  expect(followers()).toBe(2)

  stalled.socket.resume()
  await expect.poll(() => stalled.events.at(-1)?.__typename).toBe('BoardReset')
  const reset = stalled.events.at(-1)
  expect(reset).toMatchObject({ number: last, board: { commentCount: 300 } })
  const before = stalled.events.slice(0, -1).map((event) => event.number)
  expect(before).toEqual(before.map((_, index) => (before[0] ?? 0) + index))
  expect(before.length).toBeLessThan(300)
  const next = await speak(50, healthy)
  await expect.poll(() => stalled.events.at(-1)?.number).toBe(next)
  expect(stalled.events.filter((event) => event.__typename === 'BoardReset')).toHaveLength(1)
  stalled.socket.close()
  healthy.socket.close()
})

test('what a reader leaves unread is bounded, whatever is said meanwhile', async () => {
  const [healthy, ...readers] = await Promise.all([aReader(), aReader(), aReader(), aReader()])
  await expect.poll(followers).toBe(4)
  readers.forEach(({ socket }) => socket.pause())
  await speak(300, healthy)
  const { waitingBytes } = world.app.counts()
  expect(waitingBytes).toBeGreaterThan(0)
  // One batch more than the bound may be on its way.
  expect(waitingBytes).toBeLessThanOrEqual(readers.length * (limits.feed.waitingBytes + 10 * 90_000))
  for (const { socket } of [healthy, ...readers]) socket.terminate()
  await expect.poll(followers).toBe(0)
})
