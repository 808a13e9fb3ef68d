import { limits } from '@leviers/shared/limits'
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PublicError } from '../errors.js'
import { makeLocalBell } from '../cluster/bell.js'
import { makePresence, type Presence } from './presence.js'
import { makeLocalSignals, type Signals } from '../cluster/signals.js'

const boardId = randomUUID()
const { leaseSeconds, perPerson } = limits.presence
let nodes: Presence[]
let signals: Signals

beforeEach(() => {
  vi.useFakeTimers()
  signals = makeLocalSignals()
  const readShown = (ids: readonly string[]) => Promise.resolve(new Set(ids))
  const parts = { bell: makeLocalBell(), logger: pino({ level: 'silent' }), signals, readShown }
  nodes = [makePresence(parts), makePresence(parts)]
})
afterEach(() => {
  nodes.forEach((node) => node.stop())
  vi.useRealTimers()
})

/** The page of somebody, or of a visitor, asks a node. */
function renew(node: Presence | undefined, id: string, personId: string | null = null): void {
  const place = { personId, leverId: null, activity: 'READING' as const }
  node?.leases.renew({ id, boardId, place, holder: personId ?? 'an address', most: perPerson })
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)
const total = async (node: Presence | undefined) => (await node?.lastSnapshot(boardId))?.total

test('who asks again in time stays on the board, and who falls silent is gone', async () => {
  const [node] = nodes
  const [silent, id] = [randomUUID(), randomUUID()]
  renew(node, silent)
  for (let passed = 0; passed < 3 * leaseSeconds; passed += leaseSeconds / 2) {
    renew(node, id)
    await seconds(leaseSeconds / 2)
  }
  expect(await total(node)).toBe(1)
  await seconds(leaseSeconds + 2)
  expect(await total(node)).toBe(0)
})

test('who leaves is gone at once, and a question that was on its way does not bring them back', async () => {
  const [node] = nodes
  const id = randomUUID()
  node?.arrive(boardId, { personId: randomUUID(), leverId: null, activity: 'READING' })
  renew(node, id)
  await seconds(2)
  expect(await total(node)).toBe(2)
  node?.leases.end(id)
  renew(node, id)
  await seconds(2)
  expect(await total(node)).toBe(1)
})

test('a visitor whose questions come to two nodes in turn is one, and leaves both', async () => {
  const [one, other] = nodes
  const id = randomUUID()
  const stays = [one, other].map((node) =>
    node?.arrive(boardId, { personId: null, leverId: null, activity: 'READING' }),
  )
  renew(one, id)
  renew(other, id)
  await seconds(4)
  expect([await total(one), await total(other)]).toEqual([3, 3])
  other?.leases.end(id)
  await seconds(4)
  expect([await total(one), await total(other)]).toEqual([2, 2])
  stays.forEach((leave) => leave?.())
})

test('of those who leave in the same moment all are gone from the other node, though it hears only what was said last', async () => {
  const [one, other] = nodes
  const ids = [randomUUID(), randomUUID()]
  const leave = other?.arrive(boardId, { personId: null, leverId: null, activity: 'READING' })
  ids.forEach((id) => renew(other, id))
  const said = vi.spyOn(signals, 'publish').mockImplementation(() => undefined)
  ids.forEach((id) => one?.leases.end(id))
  const last = said.mock.calls.findLast(([topic]) => topic === 'presence-ended')
  said.mockRestore()
  signals.publish(...(last ?? ['', '']))
  await seconds(3)
  expect(await total(other)).toBe(1)
  leave?.()
})

test('the pages of one person are bounded, and those of others are not counted with them', () => {
  const [node] = nodes
  const [personId, another] = [randomUUID(), randomUUID()]
  for (let count = 0; count < perPerson; count += 1) renew(node, randomUUID(), personId)
  const refused = new PublicError('TOO_MANY_REQUESTS', { retryAfter: leaseSeconds })
  expect(() => renew(node, randomUUID(), personId)).toThrow(refused)
  expect(() => renew(node, randomUUID(), another)).not.toThrow()
})

test('whoever signs in on a page without a socket is there under their name, once', async () => {
  const [node] = nodes
  const [id, personId] = [randomUUID(), randomUUID()]
  renew(node, id)
  await seconds(2)
  renew(node, id, personId)
  await seconds(2)
  expect(await node?.lastSnapshot(boardId)).toMatchObject({ total: 1, unnamed: 0, people: [{ personId }] })
})
