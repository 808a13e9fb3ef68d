import { expect, test } from 'vitest'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { boardEventTypes } from './feed-document.ts'
import { tortureUnderFaults, type TortureOptions } from './torture-under-faults.ts'
import { variants } from './acts/variants.ts'

const timeout = 240_000
const short: TortureOptions = {
  seed: 'short',
  seconds: 6,
  writers: 8,
  followers: 9,
  every: 500,
  kinds: null,
  breaks: [],
  boards: 1,
  say: () => undefined,
}

test(
  'under cuts, stalls, kills and a stopped database nothing acknowledged is lost, and everybody hears everything once',
  { timeout },
  async () => {
    const { faults, figures, heardKinds } = await tortureUnderFaults(short)
    expect(faults).toEqual([])
    expect(figures.acknowledged).toBeGreaterThan(100)
    // Each kind of event that the API knows was folded and compared with the database.
    expect(Object.keys(heardKinds).toSorted()).toEqual(boardEventTypes().toSorted())
  },
)

test.concurrent.each([
  ['begins to catch up one event too late', 'missed'],
  ['tells the positions of a storm as they were at its beginning', 'other tallies'],
])('a server that %s is caught', { timeout }, async (name, complaint) => {
  const databaseUrl = await freshDatabase()
  const few = { ...short, seconds: 4, followers: 4, kinds: 'cut,roam', quietMilliseconds: 3_000, databaseUrl }
  const { faults } = await tortureUnderFaults({ ...few, breaks: variants[name] ?? [] })
  expect(faults.join('\n')).toContain(complaint)
})
