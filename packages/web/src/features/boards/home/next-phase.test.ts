import { expect, test } from 'vitest'
import { dayOf, lastDay, nextPhase } from './next-phase.js'

const override = 'AUTO' as const
const phases = [
  { name: 'write', startsOn: '2026-04-01', endsOn: '2026-06-30', vote: true, override },
  { name: 'evaluate', startsOn: '2026-01-01', endsOn: '2026-03-31', vote: true, override },
  { name: 'sign', startsOn: '2026-07-01', endsOn: '2026-08-31', vote: false, override },
  { name: 'follow', startsOn: '2027-01-01', endsOn: '2027-12-31', vote: true, override },
]
const allows = ({ vote }: { vote: boolean }) => vote

test('what comes next is the phase that begins first after today, in whatever order they are told', () => {
  expect(nextPhase(phases, '2026-02-01')?.name).toBe('write')
  expect(nextPhase(phases, '2026-10-01')?.name).toBe('follow')
  expect(nextPhase(phases, '2027-01-01')).toBeNull()
})

test('what comes next may be the next that allows something', () => {
  expect(nextPhase(phases, '2026-06-30', allows)?.name).toBe('follow')
})

test('today is a day of the phase that the server says is under way, whatever the clock of the device', () => {
  const told = phases.map((phase) => ({ ...phase, current: phase.name === 'sign' }))
  expect(dayOf(told, Date.parse('2031-01-01'))).toBe('2026-07-01')
  expect(dayOf([], Date.parse('2026-10-01T22:30:00Z'))).toBe('2026-10-02')
})

test('positions can be changed until the last of the phases in a row that allow it', () => {
  expect(lastDay(phases, '2026-02-01', allows)).toBe('2026-06-30')
  expect(lastDay(phases, '2027-02-01', allows)).toBe('2027-12-31')
  expect(lastDay(phases, '2026-08-01', allows)).toBeNull()
  expect(lastDay(phases, '2026-10-01', allows)).toBeNull()
})

test('of phases that overlap the last day is that of the one which allows it longest', () => {
  const more = { name: 'vote', startsOn: '2026-02-01', endsOn: '2026-12-15', vote: true, override }
  expect(lastDay([...phases, more], '2026-02-01', allows)).toBe('2026-12-15')
})

test('of a phase that is open or closed whatever its dates say no day is told', () => {
  const opened = phases.map((phase) => ({ ...phase, override: 'OPEN' as const, current: true }))
  expect(lastDay(opened, '2026-02-01', allows)).toBeNull()
  expect(dayOf(opened, Date.parse('2031-01-01T12:00:00Z'))).toBe('2031-01-01')
  const closed = phases.map((phase) => ({ ...phase, override: 'CLOSED' as const }))
  expect(lastDay(closed, '2026-02-01', allows)).toBeNull()
  expect(nextPhase(closed, '2026-02-01')).toBeNull()
})
