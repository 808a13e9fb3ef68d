import { expect, test } from 'vitest'
import { dayIn } from './days.js'
import { daysAfter } from './days-after.js'

test.each([
  ['2026-11-23T11:00:00Z', '2027-03-23', '2027-07-21'],
  // 23:30 in Paris, in winter: the days beyond the change of hour are those of any other time of that day.
  ['2026-11-23T22:30:00Z', '2027-03-23', '2027-07-21'],
  ['2026-11-29T22:30:00Z', '2027-03-29', '2027-07-27'],
  ['2026-07-14T22:30:00Z', '2026-11-12', '2027-03-12'],
])('what begins at %s has phases of whole days in Paris', (now, in120, in240) => {
  const day = dayIn('Europe/Paris', new Date(now))
  expect([daysAfter(day, 120), daysAfter(day, 240)]).toEqual([in120, in240])
})

test('days are counted backwards too', () => {
  expect(daysAfter('2026-03-31', -90)).toBe('2025-12-31')
})
