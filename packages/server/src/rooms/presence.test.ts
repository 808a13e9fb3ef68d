import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeLocalBell } from '../cluster/bell.js'
import type { PresenceSnapshot } from './presence-room.js'
import { makePresence, type Presence } from './presence.js'
import { makeLocalSignals, type Signals } from '../cluster/signals.js'

const boardId = randomUUID()
const reading = { leverId: null, activity: 'READING' as const }
const lines: string[] = []
const logger = pino(new Writable({ write: (line, _encoding, done) => (lines.push(String(line)), done()) }))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function aNode(signals: Signals, readShown = (ids: readonly string[]) => Promise.resolve(new Set(ids))): Presence {
  return makePresence({ bell: makeLocalBell(), logger, signals, readShown })
}

/** Somebody who hears what a node tells of the board. */
function aFollower(node: Presence): PresenceSnapshot[] {
  const heard: PresenceSnapshot[] = []
  node.source.listen?.(boardId, () => {
    void node.source.reader.after(boardId, heard.at(-1)?.number ?? 0).then((told) => heard.push(...told))
  })
  return heard
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

test('a node that dies without a word is forgotten within half a minute, and not before 25 seconds', async () => {
  const signals = makeLocalSignals()
  const [one, other] = [aNode(signals), aNode(signals)]
  const heard = aFollower(one)
  one.arrive(boardId, { ...reading, personId: randomUUID() })
  other.arrive(boardId, { ...reading, personId: randomUUID() })
  await seconds(3)
  expect(heard.at(-1)?.total).toBe(2)
  const spoken = vi.spyOn(signals, 'publish').mockImplementation(() => undefined)
  await seconds(15)
  expect(heard.at(-1)?.total).toBe(2)
  await seconds(20)
  expect(heard.at(-1)?.total).toBe(1)
  spoken.mockRestore()
  await seconds(12)
  expect(heard.at(-1)?.total).toBe(2)
  one.stop()
  other.stop()
})

test('a thousand people who come within a second are told in two messages, and nothing is told when nothing changes', async () => {
  const node = aNode(makeLocalSignals())
  const heard = aFollower(node)
  for (let index = 0; index < 1_000; index += 1) node.arrive(boardId, { ...reading, personId: randomUUID() })
  await seconds(60)
  expect(heard.length).toBeLessThanOrEqual(2)
  expect(heard.at(-1)).toMatchObject({ total: 1_000, unnamed: 0 })
  expect(heard.at(-1)?.people).toHaveLength(50)
  node.stop()
})

test('what is said to the other nodes fits into one signal, and everybody is still counted', async () => {
  const signals = makeLocalSignals()
  const [one, other] = [aNode(signals), aNode(signals)]
  const heard = aFollower(other)
  const spoken = vi.spyOn(signals, 'publish')
  for (let index = 0; index < 1_000; index += 1)
    one.arrive(boardId, { personId: randomUUID(), leverId: randomUUID(), activity: 'COMMENTING' })
  other.arrive(boardId, { ...reading, personId: null })
  await seconds(4)
  expect(heard.at(-1)).toMatchObject({ total: 1_001, unnamed: 1 })
  expect(Math.max(...spoken.mock.calls.map(([, text]) => Buffer.byteLength(text)))).toBeLessThanOrEqual(7_000)
  one.stop()
  other.stop()
})

test('while nobody can tell who may be named, people are counted without name, and nobody appears in the log', async () => {
  let isAway = true
  const readShown = (ids: readonly string[]) =>
    isAway ? Promise.reject(new Error(ids.join())) : Promise.resolve(new Set(ids))
  const node = aNode(makeLocalSignals(), readShown)
  const heard = aFollower(node)
  const personId = randomUUID()
  node.arrive(boardId, { ...reading, personId })
  await seconds(2)
  expect(heard.at(-1)).toMatchObject({ people: [], total: 1, unnamed: 1 })
  isAway = false
  await seconds(10)
  expect(heard.at(-1)).toMatchObject({ people: [{ personId }], total: 1, unnamed: 0 })
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join()).not.toContain(personId)
  node.stop()
})

test('what another version or a stranger says changes nothing', async () => {
  const signals = makeLocalSignals()
  const node = aNode(signals)
  const heard = aFollower(node)
  node.arrive(boardId, { ...reading, personId: null })
  await seconds(2)
  for (const text of [
    '',
    'null',
    '[]',
    '["x",[],0,0]',
    `["${randomUUID()}",[["a","b","READING"]],0,0]`,
    `["${randomUUID()}",[],-1,0]`,
  ])
    signals.publish(`presence:${boardId}`, text)
  await seconds(2)
  expect(heard).toHaveLength(1)
  node.stop()
})
