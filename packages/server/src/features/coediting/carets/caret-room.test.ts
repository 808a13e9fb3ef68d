import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeLocalBell } from '../../../cluster/bell.js'
import { makeLocalSignals, type Signals } from '../../../cluster/signals.js'
import type { Carets, CaretsSnapshot } from '../../../ports/texts.js'
import { makeCarets } from './make-carets.js'

const leverId = randomUUID()
const personId = randomUUID()
const place = { anchor: 'AQAB', head: 'AQAB' }
const nodes: Carets[] = []

beforeEach(() => {
  vi.useFakeTimers()
  // No node is at its very first moment when somebody types.
  vi.advanceTimersByTime(1_000)
})
afterEach(() => {
  nodes.splice(0).forEach((node) => node.stop())
  vi.useRealTimers()
})

function aNode(signals: Signals): Carets {
  const node = makeCarets({
    bell: makeLocalBell(),
    logger: pino({ level: 'silent' }),
    signals,
    readShown: (ids) => Promise.resolve(new Set(ids)),
    people: () => Promise.resolve(new Map()),
  })
  nodes.push(node)
  return node
}

/** Somebody who watches a text through a node: all that they are told. */
function aWatcher(node: Carets): CaretsSnapshot[] {
  const told: CaretsSnapshot[] = []
  node.source.listen?.(leverId, () => {
    void node.source.reader.after(leverId, told.at(-1)?.number ?? 0).then((more) => told.push(...more))
  })
  node.watch(leverId)
  return told
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

/** Somebody types in a text, once. */
async function typed(node: Carets, clientId = 1): Promise<void> {
  node.open(leverId, { clientId, personId })
  void node.move(leverId, { clientId, personId, place, isTyping: true })
  await seconds(0.5)
}

test('who stops typing is shown as typing for six seconds, and their caret for thirty', async () => {
  const node = aNode(makeLocalSignals())
  const told = aWatcher(node)
  await typed(node)
  expect(told.at(-1)).toMatchObject({ pens: 1, carets: [{ clientId: 1, personId, ...place, isTyping: true }] })
  await seconds(5)
  expect(told.at(-1)?.carets[0]?.isTyping).toBe(true)
  // What has passed is noticed within five seconds more.
  await seconds(6)
  expect(told.at(-1)?.carets).toEqual([{ clientId: 1, personId, ...place, isTyping: false }])
  await seconds(18)
  expect(told.at(-1)?.carets).toHaveLength(1)
  await seconds(6)
  expect(told.at(-1)).toMatchObject({ pens: 1, carets: [] })
})

test('who only moves keeps their caret and is not shown as typing; who types again is', async () => {
  const node = aNode(makeLocalSignals())
  const told = aWatcher(node)
  await typed(node)
  for (let move = 0; move < 8; move += 1) {
    void node.move(leverId, { clientId: 1, personId, place, isTyping: false })
    await seconds(5)
  }
  expect(told.at(-1)?.carets).toEqual([{ clientId: 1, personId, ...place, isTyping: false }])
  void node.move(leverId, { clientId: 1, personId, place, isTyping: true })
  await seconds(0.5)
  expect(told.at(-1)?.carets[0]?.isTyping).toBe(true)
})

test('those who watch through another node see the same carets come and pass', async () => {
  const signals = makeLocalSignals()
  const [here, there] = [aNode(signals), aNode(signals)]
  const told = aWatcher(there)
  await typed(here)
  expect(told.at(-1)?.carets).toHaveLength(1)
  await seconds(11)
  expect(told.at(-1)?.carets[0]?.isTyping).toBe(false)
  await seconds(25)
  expect(told.at(-1)).toMatchObject({ pens: 1, carets: [] })
})

test('a caret that moves often is told at most ten times a second, and a still one not again', async () => {
  const node = aNode(makeLocalSignals())
  const told = aWatcher(node)
  await typed(node)
  const before = told.length
  for (let move = 0; move < 100; move += 1) {
    const moved = { anchor: `AQA${move}`, head: `AQA${move}` }
    void node.move(leverId, { clientId: 1, personId, place: moved, isTyping: true })
    await vi.advanceTimersByTimeAsync(10)
  }
  await seconds(0.5)
  expect(told.length - before).toBeLessThanOrEqual(12)
  expect(told.at(-1)?.carets[0]?.anchor).toBe('AQA99')
  const after = told.length
  await seconds(5)
  expect(told).toHaveLength(after)
})
