import { expect, test } from 'vitest'
import { askedIn, isTakenUp, movedTo, nextRound, placeAfter, withoutGone, withRestDrawn } from './sitting.js'

const drawn = (...leverIds: string[]) => ({ leverIds, totalCount: leverIds.length + 3 })
const by = { personId: null, now: 1_000 }
const first = nextRound(null, drawn('a', 'b', 'c'), by)

test('one goes on to the next lever and back to the one before, never beyond the ends', () => {
  expect([1, -1, 3, 4].map((place) => movedTo(first, place, 2_000).at)).toEqual([1, 0, 3, 3])
})

test('an answer leads to the next lever; one that is changed once all were answered leads back to the end', () => {
  expect(placeAfter(movedTo(first, 1, 2_000))).toBe(2)
  expect(placeAfter(movedTo(movedTo(first, 3, 2_000), 0, 3_000))).toBe(3)
})

test('a second round remembers what was asked, so that it is not asked again', () => {
  const second = nextRound(first, drawn('d', 'e'), by)
  expect(askedIn(second)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect([second.at, second.others]).toEqual([0, 3])
})

test('another neighbourhood changes what is still to come, not what was answered', () => {
  const here = movedTo(first, 1, 2_000)
  expect(withRestDrawn(here, drawn('x', 'y'))).toMatchObject({ leverIds: ['a', 'x', 'y'], at: 1, others: 3 })
})

test('a visitor goes on once they have come in; somebody else on the device, or on another day, begins anew', () => {
  const hour = 3_600_000
  expect(isTakenUp(first, { personId: 'ana', now: hour })).toBe(true)
  expect(isTakenUp({ ...first, personId: 'ana' }, { personId: 'ben', now: hour })).toBe(false)
  expect(isTakenUp({ ...first, personId: 'ana' }, { personId: null, now: hour })).toBe(false)
  expect(isTakenUp(first, { personId: null, now: 13 * hour })).toBe(false)
})

test('a lever that is gone leaves the round, and the place stays at the same lever', () => {
  expect(withoutGone(movedTo(first, 2, 2_000), (id) => id !== 'a')).toMatchObject({ leverIds: ['b', 'c'], at: 1 })
})
