import { expect, test } from 'vitest'
import { betweenPhases, capabilitiesOf, everythingOn, isOpenOn } from './phases.js'

const dates = { startsOn: '2026-03-01', endsOn: '2026-03-31' }

test.each([
  ['AUTO', '2026-02-28', false],
  ['AUTO', '2026-03-01', true],
  ['AUTO', '2026-03-31', true],
  ['AUTO', '2026-04-01', false],
  ['OPEN', '2031-01-01', true],
  ['CLOSED', '2026-03-15', false],
] as const)('a phase that is %s is, on %s, open: %s', (override, day, isOpen) => {
  expect(isOpenOn({ ...dates, override }, day)).toBe(isOpen)
})

test('of phases that are open together each thing is as open as the most open of them', () => {
  const votes = { ...betweenPhases, createLever: 'OFF', vote: 'ON', comment: 'OFF' } as const
  const reads = { ...betweenPhases, createLever: 'OFF', vote: 'OFF', comment: 'READ' } as const
  expect(capabilitiesOf([votes, reads])).toEqual({ ...betweenPhases, createLever: 'OFF', vote: 'ON', comment: 'READ' })
  expect(capabilitiesOf([reads, everythingOn])).toEqual(everythingOn)
})

test('between phases everything can be read and nothing changed', () => {
  expect(capabilitiesOf([])).toEqual(betweenPhases)
})
