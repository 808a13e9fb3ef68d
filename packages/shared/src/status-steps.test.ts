import { expect, test } from 'vitest'
import { leverStatuses, type LeverStatus } from './lever-statuses.js'
import { isDecided, statusSteps } from './status-steps.js'

const reachedFrom = (from: LeverStatus) => {
  const known = new Set([from])
  for (const status of known) for (const next of statusSteps[status]) known.add(next)
  return [...known]
}
const before = (status: LeverStatus) => leverStatuses.filter((one) => statusSteps[one].includes(status))

test('people lead a lever to a decision, and no further: the contract itself says that it is written into it', () => {
  const decided = ['RETAINED', 'RETAINED_IN_PART', 'NOT_RETAINED', 'REFERRED']
  expect(reachedFrom('NONE').toSorted()).toEqual(['NONE', 'UNDER_REVIEW', ...decided].toSorted())
  expect(before('INTEGRATED')).toEqual([])
})

test('from every status a lever can be led back to none', () => {
  for (const status of leverStatuses) expect(reachedFrom(status)).toContain('NONE')
})

test('whatever was decided can be put back to study in one step, and a decision be taken back', () => {
  expect(leverStatuses.filter((status) => isDecided(status) && !statusSteps[status].includes('UNDER_REVIEW'))).toEqual(
    [],
  )
  expect(leverStatuses.filter((status) => !isDecided(status))).toEqual(['NONE', 'UNDER_REVIEW'])
})

test('nothing is decided that was not studied, and nothing carried out that is not in the contract', () => {
  for (const status of ['RETAINED', 'RETAINED_IN_PART', 'NOT_RETAINED', 'REFERRED'] as const) {
    expect(before(status)).toEqual(['UNDER_REVIEW'])
  }
  expect(before('IN_PROGRESS')).toEqual(['INTEGRATED', 'DONE', 'ABANDONED'])
  expect(before('DONE')).toEqual(['IN_PROGRESS'])
  expect(statusSteps.NONE).toEqual(['UNDER_REVIEW'])
})
