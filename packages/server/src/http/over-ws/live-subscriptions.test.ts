import { buildSchema, isObjectType, parse } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppParts } from '../../context.js'
import { makeLocalBell } from '../../cluster/bell.js'
import { Broadcaster } from '../../live/broadcaster.js'
import { LiveStream, type Numbered } from '../../live/live-stream.js'
import { makeLogger } from '../../logger.js'
import { LiveSubscriptions } from './live-subscriptions.js'
import type { SocketArgs } from './socket-operations.js'
import type { SocketWriter } from './socket-writer.js'

const logger = makeLogger({ logLevel: 'silent' })
const items: Numbered[] = [{ number: 1 }, { number: 2 }]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Follows two events whose words are found as `wordOf` says; gives the frames' payloads as they were written. */
async function follow(wordOf: (number: number) => string) {
  const schema = buildSchema(
    'type Query { ok: Boolean } type Item { number: Int! word: String } type Subscription { feed: Item }',
  )
  const { feed } = schema.getSubscriptionType()?.getFields() ?? {}
  const item = schema.getType('Item')
  const { word } = isObjectType(item) ? item.getFields() : {}
  const source = {
    reader: { after: (_id: string, number: number) => Promise.resolve(items.slice(number)) },
    isDeferrable: () => false,
    coalesce: (all: readonly Numbered[]) => all,
    reset: () => Promise.reject(new Error('nobody is sent back')),
  }
  Object.assign(feed ?? {}, {
    subscribe: () => new LiveStream({ streamId: 'board', head: 0, after: 0, source, isPersonal: false }),
    resolve: (item: Numbered) => item,
  })
  Object.assign(word ?? {}, { resolve: ({ number }: Numbered) => wordOf(number) })
  const written: string[] = []
  const writer: SocketWriter = {
    isOpen: () => true,
    waitingBytes: () => 0,
    write: (frames) => void written.push(frames.toString()),
    send: (text) => Promise.resolve(void written.push(text)),
    drained: () => Promise.resolve(),
    tryLater: () => undefined,
    share: () => undefined,
  }
  const tick = { follow: () => () => undefined, look: () => undefined, stop: () => Promise.resolve() }
  const broadcaster = new Broadcaster({ bell: makeLocalBell(), tick, logger })
  const requester = { viewer: null, sessionIsOver: false, locale: 'FR', address: '' }
  // What is not looked at here is not there.
  const parts = { logger } as unknown as AppParts
  const args = {
    schema,
    document: parse('subscription { feed { number word } }'),
    connection: { requester, writer },
    id: 'a',
    sameness: 'feed',
  } as unknown as SocketArgs
  await new LiveSubscriptions(parts, broadcaster).subscribe(args)
  return {
    told: () => written.join('').match(/"number":\d,"word":[^}]*|"code":"\w+"/g) ?? [],
    stop: () => broadcaster.stop(),
  }
}

test('an event that cannot be told because the database is away is told when it is back, before those after it', async () => {
  let isAway = true
  const { told, stop } = await follow((number) => {
    if (number === 1 && isAway) throw new Error('the database is away')
    return `word ${number}`
  })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told()).toEqual([])
  isAway = false
  await vi.advanceTimersByTimeAsync(2_000)
  expect(told()).toEqual(['"number":1,"word":"word 1"', '"number":2,"word":"word 2"'])
  stop()
})

test('an event that can never be told does not stop those after it for ever', async () => {
  const { told, stop } = await follow((number) => {
    if (number === 1) throw new Error('a bug')
    return `word ${number}`
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told()).toEqual(['"number":1,"word":null', '"code":"INTERNAL"', '"number":2,"word":"word 2"'])
  stop()
})
