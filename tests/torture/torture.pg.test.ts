import { expect, test } from 'vitest'
import { boardEventTypes } from './feed-document.ts'
import { tortureUnderFaults, type TortureOptions } from './torture-under-faults.ts'
import { variants } from './variants.ts'

const timeout = 240_000
const short: TortureOptions = {
  seed: 'short',
  seconds: 8,
  writers: 8,
  followers: 10,
  every: 600,
  kinds: null,
  breaks: [],
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

test.each([
  ['begins to catch up one event too late', 'missed'],
  ['writes again what a savepoint had loaded', 'counts'],
])('a server that %s is caught', { timeout }, async (name, complaint) => {
  const { faults } = await tortureUnderFaults({ ...short, seconds: 3, kinds: 'cut,roam', breaks: variants[name] ?? [] })
  expect(faults.join('\n')).toContain(complaint)
})
