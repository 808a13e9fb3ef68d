import { expect, test } from 'vitest'
import { leverStatuses } from './lever-statuses.js'
import { statusSteps } from './status-steps.js'

test('every status can be reached from no status, and no status can be come back to', () => {
  const reached = (from: (typeof leverStatuses)[number]) => {
    const known = new Set([from])
    for (const status of known) for (const next of statusSteps[status]) known.add(next)
    return known
  }
  expect([...reached('NONE')].toSorted()).toEqual([...leverStatuses].toSorted())
  for (const status of leverStatuses) expect(reached(status)).toContain('NONE')
})

test('every step has its way back, so that it can be undone', () => {
  const steps = leverStatuses.flatMap((from) => statusSteps[from].map((to) => [from, to] as const))
  expect(steps.filter(([from, to]) => !statusSteps[to].includes(from))).toEqual([])
})

test('nothing is decided that was not studied, and nothing carried out that is not in the contract', () => {
  const before = (status: string) =>
    leverStatuses.filter((one) => (statusSteps[one] as readonly string[]).includes(status))
  expect(before('NOT_RETAINED')).toEqual(['UNDER_REVIEW'])
  expect(before('REFERRED')).toEqual(['UNDER_REVIEW'])
  expect(statusSteps.NONE).toEqual(['UNDER_REVIEW'])
  expect(before('DONE')).toEqual(['IN_PROGRESS'])
  expect(statusSteps.UNDER_REVIEW).not.toContain('INTEGRATED')
})
