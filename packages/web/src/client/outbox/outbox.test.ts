import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Ask } from '../request/ask.js'
import { makeIntents } from './intents.js'
import { Outbox } from './outbox.js'
import type { Command, OutboxEntry } from './outbox-entry.js'
import { memoryOutboxStore, openOutboxStore, type OutboxStore } from './outbox-store.js'
import type { OutboxTabs, TabNews } from './outbox-tabs.js'
import { Refusal } from '../request/refusal.js'
import { newId } from '../base/new-id.js'
import type { Environment } from '../base/environment.js'

interface VoteFields {
  leverId: string
  value: string
}

const vote: Command<VoteFields, { number: number }> = {
  name: 'castVote',
  document: 'mutation',
  replaces: ({ leverId }) => `vote ${leverId}`,
}
const say: Command<{ body: string }, { number: number }> = {
  name: 'addComment',
  document: 'mutation',
  textOf: ({ body }) => body,
}

const environment: Environment = {
  isOnline: () => true,
  isHidden: () => false,
  onChange: () => () => undefined,
  random: () => 0.5,
}

/** A server that answers each command as the test says; it remembers what it was sent. */
function aServer() {
  const sent: Record<string, unknown>[] = []
  const troubles: Refusal[] = []
  const waiting: (() => void)[] = []
  let isHeld = false
  // The outbox only asks commands, whose variables are their input.
  const ask = (async (_document: string, { input }: { input: Record<string, unknown> }) => {
    sent.push(input)
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    const trouble = troubles.shift()
    if (trouble) throw trouble
    return { castVote: { number: sent.length }, addComment: { number: sent.length } }
  }) as Ask
  return {
    ask,
    sent,
    fail: (code: string, times = 1, details = {}) => {
      for (let time = 0; time < times; time += 1) troubles.push(new Refusal({ code, sentence: code, details }))
    },
    hold: () => {
      isHeld = true
    },
    release: () => {
      isHeld = false
      for (const go of waiting.splice(0)) go()
    },
  }
}

/** The tabs of one browser: they hear each other, and only one runs at a time. */
function aBrowser() {
  const listeners: ((news: TabNews) => void)[] = []
  let last = Promise.resolve()
  return (): OutboxTabs => {
    let own: ((news: TabNews) => void) | null = null
    return {
      publish: (news) => listeners.filter((one) => one !== own).forEach((one) => one(structuredClone(news))),
      listen(listener) {
        own = listener
        listeners.push(listener)
      },
      alone(run) {
        last = last.then(run)
        return last
      },
      stop: () => undefined,
    }
  }
}

const opened: Outbox[] = []

function anOutbox({
  ask,
  store = Promise.resolve(memoryOutboxStore()),
  tabs = aBrowser()(),
  onSignedOut = () => undefined,
}: {
  ask: Ask
  store?: Promise<OutboxStore>
  tabs?: OutboxTabs
  onSignedOut?: () => void
}) {
  const intents = makeIntents(null, Date.now)
  const outbox = new Outbox({
    ask,
    store,
    tabs,
    environment,
    intents,
    onSignedOut,
    newId,
    now: Date.now,
    loadCommands: () => Promise.resolve([vote, say]),
  })
  opened.push(outbox)
  return { outbox, intents }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  opened.splice(0).forEach((outbox) => outbox.stop())
  vi.useRealTimers()
})

test('a command is acknowledged with the answer of the server, and waits no more', async () => {
  const server = aServer()
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const outcome = outbox.submit(say, { body: 'Bonjour' })
  expect(outbox.entries.get()).toHaveLength(1)
  expect(await outcome).toEqual({ status: 'acknowledged', result: { number: 1 } })
  expect(outbox.entries.get()).toEqual([])
})

test('when nobody answers it is sent again with the same operation id, until it is acknowledged', async () => {
  const server = aServer()
  server.fail('UNREACHABLE', 4)
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const outcome = outbox.submit(say, { body: 'Bonjour' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect((await outcome).status).toBe('acknowledged')
  expect(server.sent).toHaveLength(5)
  expect(new Set(server.sent.map((input) => input.operationId)).size).toBe(1)
})

test('what the server refuses is kept with its words until the person decides', async () => {
  const server = aServer()
  server.fail('LEVER_NOT_OPEN')
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  expect(await outbox.submit(say, { body: 'Mes mots' })).toMatchObject({ status: 'refused' })
  const [kept] = outbox.entries.get()
  expect(kept).toMatchObject({ status: 'refused', text: 'Mes mots', refusal: { code: 'LEVER_NOT_OPEN' } })
  outbox.retry(kept?.operationId ?? '')
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(server.sent).toHaveLength(2)
})

test('what the server refuses is not kept when the form shows the refusal itself', async () => {
  const server = aServer()
  server.fail('TEXT_TOO_LONG')
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const outcome = await outbox.submit(say, { body: 'long' }, { handlesRefusal: true })
  expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'TEXT_TOO_LONG' } })
  expect(outbox.entries.get()).toEqual([])
})

test('a refusal that comes when the form is gone is kept for the person to decide', async () => {
  const server = aServer()
  server.fail('LEVER_NOT_OPEN')
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  let isThere = true
  const outcome = outbox.submit(say, { body: 'Mes mots' }, { handlesRefusal: () => isThere })
  isThere = false
  expect((await outcome).status).toBe('refused')
  await vi.waitFor(() => expect(outbox.entries.get()).toMatchObject([{ status: 'refused', text: 'Mes mots' }]))
})

test('a vote that was not sent yet is replaced by the next one on the same lever', async () => {
  const server = aServer()
  server.hold()
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const first = outbox.submit(vote, { leverId: 'l1', value: 'AGREE' })
  await vi.waitFor(() => expect(server.sent).toHaveLength(1))
  const second = outbox.submit(vote, { leverId: 'l1', value: 'PASS' })
  const third = outbox.submit(vote, { leverId: 'l1', value: 'DISAGREE' })
  expect(await second).toEqual({ status: 'replaced' })
  server.release()
  expect((await first).status).toBe('acknowledged')
  expect((await third).status).toBe('acknowledged')
  expect(server.sent.map((input) => input.value)).toEqual(['AGREE', 'DISAGREE'])
})

test('what waits survives a reload of the page, in order and with its operation ids', async () => {
  const server = aServer()
  server.fail('UNREACHABLE', 1_000)
  const before = anOutbox({ ask: server.ask, store: openOutboxStore() }).outbox
  before.setPerson('ana')
  void before.submit(say, { body: 'un' })
  void before.submit(say, { body: 'deux' })
  await vi.waitFor(() => expect(server.sent.length).toBeGreaterThan(0))
  const ids = before.entries.get().map((entry) => entry.operationId)
  await vi.waitFor(async () => expect(await (await openOutboxStore()).read()).toHaveLength(2))
  before.stop()
  await vi.advanceTimersByTimeAsync(1_000)

  const after = aServer()
  const { outbox } = anOutbox({ ask: after.ask, store: openOutboxStore() })
  outbox.setPerson('ana')
  await vi.waitFor(() => expect(after.sent).toHaveLength(2))
  expect(after.sent.map((input) => input.body)).toEqual(['un', 'deux'])
  expect(after.sent.map((input) => input.operationId)).toEqual(ids)
  await vi.waitFor(async () => expect(await (await openOutboxStore()).read()).toEqual([]))
})

test('what one person left is not sent for another', async () => {
  const server = aServer()
  server.fail('UNREACHABLE', 1_000)
  const store = Promise.resolve(memoryOutboxStore())
  const before = anOutbox({ ask: server.ask, store }).outbox
  before.setPerson('ana')
  void before.submit(say, { body: 'de Ana' })
  await vi.waitFor(() => expect(server.sent.length).toBeGreaterThan(0))
  before.stop()
  const after = aServer()
  const { outbox } = anOutbox({ ask: after.ask, store })
  outbox.setPerson('bob')
  await outbox.submit(say, { body: 'de Bob' })
  expect(after.sent.map((input) => input.body)).toEqual(['de Bob'])
  expect(await (await store).read()).toHaveLength(1)
})

test('two tabs send each command once, and both know when it is acknowledged', async () => {
  const server = aServer()
  const [tab, store] = [aBrowser(), Promise.resolve(memoryOutboxStore())]
  const one = anOutbox({ ask: server.ask, store, tabs: tab() }).outbox
  const other = anOutbox({ ask: server.ask, store, tabs: tab() }).outbox
  const heard: unknown[] = []
  other.onAcknowledged((_entry, result) => heard.push(result))
  one.setPerson('ana')
  other.setPerson('ana')
  const outcomes = [one.submit(say, { body: 'a' }), other.submit(say, { body: 'b' }), one.submit(say, { body: 'c' })]
  expect((await Promise.all(outcomes)).map(({ status }) => status)).toEqual(Array(3).fill('acknowledged'))
  expect(new Set(server.sent.map((input) => input.body))).toEqual(new Set(['a', 'b', 'c']))
  expect(server.sent).toHaveLength(3)
  expect(heard).toHaveLength(3)
  expect([one.entries.get(), other.entries.get()]).toEqual([[], []])
})

test('a browser that refuses IndexedDB keeps what waits in memory, and says so', async () => {
  const real = indexedDB.open.bind(indexedDB)
  indexedDB.open = () => {
    throw new DOMException('no', 'SecurityError')
  }
  const server = aServer()
  const { outbox } = anOutbox({ ask: server.ask, store: openOutboxStore() })
  outbox.setPerson('ana')
  expect((await outbox.submit(say, { body: 'a' })).status).toBe('acknowledged')
  expect(outbox.kept.get()).toBe('memory')
  indexedDB.open = real
})

test('what a visitor intends is carried out after signing in, once', async () => {
  const server = aServer()
  const { outbox, intents } = anOutbox(server)
  expect(await outbox.submit(vote, { leverId: 'l1', value: 'AGREE' })).toEqual({ status: 'sign-in-first' })
  expect(intents.current.get()).toMatchObject({ command: 'castVote' })
  outbox.setPerson('ana')
  await vi.waitFor(() => expect(server.sent).toHaveLength(1))
  expect(intents.current.get()).toBeNull()
  outbox.setPerson(null)
  outbox.setPerson('ana')
  await vi.advanceTimersByTimeAsync(10)
  expect(server.sent).toHaveLength(1)
})

test('when the session is over what waits is kept, and sent after signing in again', async () => {
  const server = aServer()
  server.fail('SESSION_EXPIRED')
  const onSignedOut = vi.fn()
  const { outbox } = anOutbox({ ask: server.ask, onSignedOut })
  outbox.setPerson('ana')
  const outcome = outbox.submit(say, { body: 'gardé' })
  await vi.waitFor(() => expect(onSignedOut).toHaveBeenCalledOnce())
  outbox.setPerson(null)
  outbox.setPerson('ana')
  expect((await outcome).status).toBe('acknowledged')
})

test('whose session ended sees what waits, and what they mean to do then is done in nobody else’s name', async () => {
  const server = aServer()
  server.fail('SESSION_EXPIRED')
  const over = vi.fn(() => outbox.setPerson(null, 'ana'))
  const { outbox } = anOutbox({ ask: server.ask, onSignedOut: over })
  outbox.setPerson('ana')
  const waits = outbox.submit(say, { body: 'attend' })
  await vi.waitFor(() => expect(over).toHaveBeenCalledOnce())
  expect(outbox.entries.get()).toMatchObject([{ text: 'attend', status: 'waiting' }])
  expect(await outbox.submit(say, { body: 'ensuite' })).toEqual({ status: 'sign-in-first' })
  outbox.setPerson('ben')
  await vi.advanceTimersByTimeAsync(1_000)
  expect([server.sent.length, outbox.entries.get()]).toEqual([1, []])
  outbox.setPerson('ana')
  expect((await waits).status).toBe('acknowledged')
})

test('what makes something new is given once while the first waits, and again when it has arrived', async () => {
  const server = aServer()
  server.hold()
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const once = { ...say, once: true }
  const held = vi.fn()
  const both = [outbox.submit(once, { body: 'a' }), outbox.submit(once, { body: 'a' }, { onHeld: held })]
  const other = outbox.submit(once, { body: 'b' })
  expect(outbox.entries.get()).toHaveLength(2)
  await vi.waitFor(() => expect(held).toHaveBeenCalledOnce())
  server.release()
  for (const outcome of [...both, other]) expect((await outcome).status).toBe('acknowledged')
  expect((await outbox.submit(once, { body: 'a' })).status).toBe('acknowledged')
  expect(server.sent.map(({ body }) => body)).toEqual(['a', 'b', 'a'])
})

test('a command is said to be held when it is on the device', async () => {
  const store = memoryOutboxStore()
  const { outbox } = anOutbox({ ask: aServer().ask, store: Promise.resolve(store) })
  outbox.setPerson('ana')
  const kept: number[] = []
  const onHeld = () => void store.read().then(({ length }) => kept.push(length))
  await outbox.submit(say, { body: 'a' }, { onHeld })
  await vi.waitFor(() => expect(kept).toHaveLength(1))
})

test('a command is shown at once, and counted as held only when it is on the device', async () => {
  const store = memoryOutboxStore()
  const written = Promise.withResolvers<void>()
  const slow = { ...store, put: (entry: OutboxEntry) => written.promise.then(() => store.put(entry)) }
  const server = aServer()
  server.hold()
  const { outbox } = anOutbox({ ask: server.ask, store: Promise.resolve(slow) })
  outbox.setPerson('ana')
  const heard = vi.fn()
  outbox.entries.listen(() => heard(outbox.entries.get().map((entry) => outbox.isHeld(entry))))
  void outbox.submit(say, { body: 'a' })
  expect(heard).toHaveBeenLastCalledWith([false])
  written.resolve()
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([true]))
  expect(await store.read()).toHaveLength(1)
})

test.each(['UNAVAILABLE', 'UNREACHABLE', 'TOO_MANY_REQUESTS'])(
  'what is no verdict (%s) is never set aside: it is sent until it is acknowledged',
  async (code) => {
    const server = aServer()
    server.fail(code, 100)
    const { outbox } = anOutbox(server)
    outbox.setPerson('ana')
    const outcome = outbox.submit(say, { body: 'patient' })
    await vi.advanceTimersByTimeAsync(20 * 60_000)
    expect(outbox.entries.get()).toMatchObject([{ status: 'waiting', text: 'patient' }])
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    expect((await outcome).status).toBe('acknowledged')
    expect(new Set(server.sent.map(({ operationId }) => operationId)).size).toBe(1)
  },
)

test('nothing is sent again before the server asks for it', async () => {
  const server = aServer()
  server.fail('UNAVAILABLE', 1, { retryAfter: 20 })
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const outcome = outbox.submit(say, { body: 'bientôt' })
  await vi.advanceTimersByTimeAsync(19_000)
  expect(server.sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(11_000)
  expect([(await outcome).status, server.sent.length]).toEqual(['acknowledged', 2])
})

test('a command that the server fails at again and again is set aside with its words, and the next ones go on', async () => {
  const server = aServer()
  server.fail('INTERNAL', 12)
  const { outbox } = anOutbox(server)
  outbox.setPerson('ana')
  const failing = outbox.submit(say, { body: 'fâcheux' })
  const next = outbox.submit(say, { body: 'suivant' })
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect((await failing).status).toBe('refused')
  expect((await next).status).toBe('acknowledged')
  expect(outbox.entries.get()).toMatchObject([{ status: 'refused', text: 'fâcheux' }])
})

test('what somebody left when their session ended is sent when they are back, and by nobody else', async () => {
  const server = aServer()
  const { outbox, intents } = anOutbox(server)
  const left = { personId: 'ana', operationId: 'op', text: 'inachevé' }
  await outbox.submitFor(say, { body: 'inachevé' }, left)
  await outbox.submitFor(say, { body: 'inachevé' }, left)
  expect(intents.current.get()).toBeNull()
  outbox.setPerson('ben')
  await vi.advanceTimersByTimeAsync(1_000)
  expect([server.sent, outbox.entries.get()]).toEqual([[], []])
  outbox.setPerson('ana')
  await vi.waitFor(() => expect(server.sent).toEqual([{ body: 'inachevé', operationId: 'op' }]))
})
