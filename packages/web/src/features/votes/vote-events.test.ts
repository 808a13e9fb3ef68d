import { expect, test } from 'vitest'
import { voteEvents, type Tallies } from './vote-events.js'

const tally = (agree: number, number: number) => ({ agree, disagree: 0, pass: 0, total: agree, number })
const fold = (...tallies: ReturnType<typeof tally>[]) =>
  tallies.reduce<Tallies>((known, one) => voteEvents.VoteCast(known, { leverId: 'l1', tally: one }), new Map())

test('a newer tally replaces an older one', () => {
  expect(fold(tally(1, 4), tally(2, 7)).get('l1')).toEqual(tally(2, 7))
})

test('an older tally never replaces a newer one', () => {
  expect(fold(tally(2, 7), tally(1, 4)).get('l1')).toEqual(tally(2, 7))
})

test('the same tally twice is the same', () => {
  expect(fold(tally(2, 7), tally(2, 7))).toEqual(fold(tally(2, 7)))
})
