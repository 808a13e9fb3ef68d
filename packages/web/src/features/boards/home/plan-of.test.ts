import { betweenPhases, everythingOn } from '@leviers/shared/phases'
import { expect, test } from 'vitest'
import { nextPhase, type ShownPhase } from '../../people/phases/next-phase.js'
import { lastMoment, planOf } from './plan-of.js'

const at = (day: string) => `${day}T23:00:00.000Z`
const phase = (name: string, days: readonly [string, string], more: Partial<ShownPhase> = {}): ShownPhase => ({
  id: name,
  name,
  startsOn: days[0],
  endsOn: days[1],
  startsAt: at(days[0]),
  endsAt: at(days[1]),
  override: 'AUTO',
  revision: 1,
  current: false,
  ...everythingOn,
  ...more,
})
const phases = [
  phase('write', ['2026-03-31', '2026-06-30']),
  phase('evaluate', ['2025-12-31', '2026-03-31']),
  phase('sign', ['2026-06-30', '2026-08-31'], { vote: 'READ' }),
  phase('follow', ['2026-12-31', '2027-12-31']),
]
const allows = ({ vote }: ShownPhase) => vote === 'ON'

test('what comes next is the phase that begins first after now, in whatever order they are told', () => {
  expect(nextPhase(phases, at('2026-02-01'))?.name).toBe('write')
  expect(nextPhase(phases, at('2026-10-01'))?.name).toBe('follow')
  expect(nextPhase(phases, at('2026-12-31'))).toBeNull()
})

test('what comes next may be the next that allows something', () => {
  expect(nextPhase(phases, at('2026-06-29'), allows)?.name).toBe('follow')
})

test('positions can be changed until the last of the phases in a row that allow it', () => {
  expect(lastMoment(phases, at('2026-02-01'), allows)).toBe(at('2026-06-30'))
  expect(lastMoment(phases, at('2027-02-01'), allows)).toBe(at('2027-12-31'))
  expect(lastMoment(phases, at('2026-08-01'), allows)).toBeNull()
  expect(lastMoment(phases, at('2026-10-01'), allows)).toBeNull()
})

test('of phases that overlap the last moment is that of the one which allows it longest', () => {
  const more = phase('vote', ['2026-02-01', '2026-12-15'])
  expect(lastMoment([...phases, more], at('2026-02-01'), allows)).toBe(at('2026-12-15'))
})

test('of a phase that is open or closed whatever its dates say no moment is told', () => {
  const opened = phases.map((one) => ({ ...one, override: 'OPEN' as const, current: true }))
  expect(lastMoment(opened, at('2026-02-01'), allows)).toBeNull()
  const closed = phases.map((one) => ({ ...one, override: 'CLOSED' as const }))
  expect(lastMoment(closed, at('2026-02-01'), allows)).toBeNull()
  expect(nextPhase(closed, at('2026-02-01'))).toBeNull()
})

test('a plan says until when all that is open stays open, and what opens after it', () => {
  const told = [
    phase('talk', ['2026-01-01', '2026-03-31'], { ...betweenPhases, comment: 'ON', current: true }),
    phase('write', ['2026-02-01', '2026-04-30'], { ...betweenPhases, createLever: 'ON', editLever: 'ON' }),
    phase('vote', ['2026-03-01', '2026-05-31'], { ...betweenPhases, vote: 'ON' }),
  ]
  expect(planOf(told, at('2026-01-15'))).toEqual({
    now: ['comment'],
    until: at('2026-03-31'),
    later: [
      { activities: ['createLever', 'editLever'], at: at('2026-02-01') },
      { activities: ['vote'], at: at('2026-03-01') },
    ],
  })
})

test('a plan does not speak of what the phase of today turns off', () => {
  const told = [
    phase('read', ['2026-01-01', '2026-03-31'], { ...betweenPhases, vote: 'OFF', comment: 'OFF', current: true }),
    phase('vote', ['2026-03-31', '2026-05-31'], { ...betweenPhases, vote: 'ON' }),
  ]
  expect(planOf(told, at('2026-01-15'))).toEqual({ now: [], until: null, later: [] })
})

test('between two phases a plan says what the next one opens', () => {
  expect(planOf(phases, at('2026-10-01'))).toEqual({
    now: [],
    until: null,
    later: [{ activities: ['createLever', 'editLever', 'comment', 'vote'], at: at('2026-12-31') }],
  })
})
