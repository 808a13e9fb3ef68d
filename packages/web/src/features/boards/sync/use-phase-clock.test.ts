import { beforeEach, expect, test, vi } from 'vitest'
import { untilNextChange } from './use-phase-clock.js'

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Paris')
  return () => vi.unstubAllEnvs()
})

const hour = 3_600_000
const phase = (startsAt: string, endsAt: string) => ({ startsAt: `${startsAt}:00.000Z`, endsAt: `${endsAt}:00.000Z` })

test.each([
  ['when a phase opens', phase('2026-11-30T15:00', '2026-12-30T23:00'), 3 * hour],
  ['when a phase is over', phase('2026-11-01T23:00', '2026-11-30T14:30'), 2.5 * hour],
  [
    'at midnight where the reader is, when no phase does before',
    phase('2026-11-01T23:00', '2026-12-30T23:00'),
    11 * hour,
  ],
  ['at midnight also when all phases are past', phase('2026-01-01T23:00', '2026-02-01T23:00'), 11 * hour],
])('what a page says is read again %s', (_when, shown, milliseconds) => {
  expect(untilNextChange({ now: '2026-11-30T12:00:00.000Z', phases: [shown], boards: [] })).toBe(milliseconds)
})

test('what a page says is read again when the own days of a board begin', () => {
  const boards = [{ ownPhase: null }, { ownPhase: phase('2026-11-30T13:00', '2026-12-30T23:00') }]
  expect(untilNextChange({ now: '2026-11-30T12:00:00.000Z', phases: [], boards })).toBe(hour)
})

test('a day of 25 hours is over after 25 hours', () => {
  expect(untilNextChange({ now: '2026-10-24T22:00:00.000Z', phases: [], boards: [] })).toBe(25 * hour)
})
