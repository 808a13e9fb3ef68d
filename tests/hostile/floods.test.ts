import { limits } from '../../packages/shared/src/limits.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAddress, faultsOf, startBesieged, type BesiegedServer } from './besieged-server.ts'
import { asks, openTalk, type Talk } from './talk.ts'

let server: BesiegedServer
beforeAll(async () => {
  server = await startBesieged()
})
afterAll(() => server.stop())

const query = '{ programme { id } }'
const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'
const subscribe = (id: string, payload: unknown) => ({ id, type: 'subscribe', payload })

async function calm(): Promise<void> {
  await server.stillServes()
  expect(server.loggedSince()).toEqual([])
}

/** More at once than anybody sends who holds a key down. */
const flood = 2 * limits.socket.messageBurst

test('a socket that sends hundreds of messages at once is closed with 4429', async () => {
  const talk = await openTalk(server.url)
  for (let count = 0; count < flood; count += 1) talk.say({ type: 'ping' })
  expect(await talk.closed).toBe(4429)
  await calm()
})

test('and so is one that sends hundreds of pings of the transport', async () => {
  const talk = await openTalk(server.url)
  for (let count = 0; count < flood; count += 1) talk.socket.ping()
  expect(await talk.closed).toBe(4429)
  await calm()
})

test('of thirty subscriptions on one socket twenty are told, the others answered that it is too much', async () => {
  const talk = await openTalk(server.url)
  const payload = { query: feed, variables: { id: server.boardId, after: server.cursor } }
  for (let at = 0; at < 20; at += 1) {
    talk.say(subscribe(`s${at}`, payload))
    // What is being begun counts among the ten operations under way.
    if (at % 5 === 4) await asks(talk, { query })
  }
  for (let at = 20; at < 30; at += 1) {
    talk.say(subscribe(`s${at}`, payload))
    const { type, payload: errors } = await talk.hears(({ id }) => id === `s${at}`)
    expect([type, errors[0].extensions.code]).toEqual(['error', 'TOO_MANY_REQUESTS'])
  }
  await server.stillServes()
  for (let at = 0; at < 20; at += 1) await talk.hears(({ id, type }) => id === `s${at}` && type === 'next')
  talk.socket.terminate()
  await calm()
})

/** Asks many things in one breath, which is one write; what each was answered. */
async function inOneBreath(talk: Talk, messages: readonly unknown[], ids: readonly string[]): Promise<string[]> {
  const { _socket: stream } = talk.socket as any
  stream.cork()
  messages.forEach((message) => talk.say(message))
  stream.uncork()
  const answers = await Promise.all(ids.map((wanted) => talk.hears(({ id }) => id === wanted)))
  return answers.map(({ payload }) => (Array.isArray(payload) ? payload[0].extensions.code : 'ANSWERED'))
}

test('of forty operations in one breath ten are carried out at a time', async () => {
  const talk = await openTalk(server.url)
  const ids = Array.from({ length: 40 }, (_, at) => `o${at}`)
  const answers = await inOneBreath(
    talk,
    ids.map((id) => subscribe(id, { query })),
    ids,
  )
  expect(answers.filter((answer) => answer === 'TOO_MANY_REQUESTS').length).toBeGreaterThan(0)
  expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'ANSWERED'))
  expect((await asks(talk, { query })).codes).toEqual([])
  talk.socket.terminate()
  await calm()
})

test('operations that one asks and gives up at once count as long as they are under way', async () => {
  const talk = await openTalk(server.url)
  const left = Array.from({ length: 40 }, (_, at) => [
    subscribe(`g${at}`, { query }),
    { id: `g${at}`, type: 'complete' },
  ])
  const answers = await inOneBreath(talk, [...left.flat(), subscribe('last', { query })], ['last'])
  expect(answers).toEqual(['TOO_MANY_REQUESTS'])
  talk.socket.terminate()
  await calm()
})

test('a person may have twenty sockets; the next one is closed with 4429, and those of others are not', async () => {
  const cookie = await server.aGuest()
  const talks = await Promise.all(Array.from({ length: 20 }, () => openTalk(server.url, { headers: { cookie } })))
  const more = await openTalk(server.url, { headers: { cookie }, greets: false })
  expect(await more.closed).toBe(4429)
  for (const talk of talks) expect((await asks(talk, { query: '{ me { isGuest } }' })).codes).toEqual([])
  talks.forEach(({ socket }) => socket.terminate())
  await calm()
})

test('an address may have a thousand sockets, as its own proxy saw it, whatever it says of itself', async () => {
  const address = anAddress()
  const opened: Talk[] = []
  for (let count = 0; count < 1_000; count += 50) {
    const some = Array.from({ length: 50 }, () => {
      const headers = { 'x-forwarded-for': `${anAddress()}, ${address}` }
      // It greets: who does not is closed after three seconds, while a slow machine still opens the others.
      return openTalk(server.url, { headers })
    })
    opened.push(...(await Promise.all(some)))
  }
  const more = await openTalk(server.url, {
    headers: { 'x-forwarded-for': `${anAddress()}, ${address}` },
    greets: false,
  })
  expect(await more.closed).toBe(4429)
  const other = await openTalk(server.url, { headers: { 'x-forwarded-for': anAddress() } })
  expect((await asks(other, { query })).codes).toEqual([])
  for (const { socket } of [...opened, other]) socket.terminate()
  await calm()
})

test('someone who asks to sign in too often over HTTP cannot go on by naming other addresses', async () => {
  const address = anAddress()
  const codes: string[] = []
  for (let count = 0; count < 1_200 && codes.at(-1) !== 'TOO_MANY_REQUESTS'; count += 1) {
    const headers = { 'x-forwarded-for': `${anAddress()}, ${address}` }
    const input = { email: `nobody${count}@example.org`, code: '000000' }
    const answer = await server.ask(
      'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
      { input },
      headers,
    )
    codes.push(...answer.codes)
  }
  expect(codes.slice(0, 500)).not.toContain('TOO_MANY_REQUESTS')
  expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS')
  await calm()
})

test('hundreds of wrong requests at once are each refused, and nobody waits behind them', async () => {
  const wrong = Array.from({ length: 300 }, (_, at) => server.ask('{ programme { '.repeat(1 + (at % 50)), {}))
  await server.stillServes()
  for (const { status } of await Promise.all(wrong)) expect(status).toBe(400)
  expect(faultsOf(server.loggedSince())).toEqual([])
})

test('fragments that double each other are refused before anybody writes them out', async () => {
  const most = 100
  const doubling = Array.from({ length: most }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)
  const asked = `{ ...F0 } ${doubling.join(' ')} fragment F${most} on Query { __typename }`
  expect(await server.ask(asked)).toMatchObject({ status: 400, codes: ['OPERATION_TOO_COMPLEX'] })
  const talk = await openTalk(server.url)
  expect((await asks(talk, { query: asked })).codes).toEqual(['OPERATION_TOO_COMPLEX'])
  talk.socket.terminate()
  await calm()
})
