import { expect, test } from 'vitest'
import { makeComparer, type ChangedRange } from './comparer.js'

/** The old list with its changed ranges replaced: what the new one says. */
function changed(old: readonly string[], fresh: readonly string[], ranges: readonly ChangedRange[]): string[] {
  return ranges.toReversed().reduce<string[]>(
    (items, range) => {
      return items.toSpliced(range.old[0], range.old[1] - range.old[0], ...fresh.slice(...range.fresh))
    },
    [...old],
  )
}

test('lists of every kind are compared with as little difference as there is', () => {
  let seed = 7
  const below = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return (seed >> 16) % most
  }
  for (let round = 0; round < 2_000; round += 1) {
    const words = 1 + below(6)
    const [old, fresh] = [below(12), below(12)].map((length) => Array.from({ length }, () => `${below(words)}`))
    const ranges = makeComparer()(old ?? [], fresh ?? []) ?? []
    expect(changed(old ?? [], fresh ?? [], ranges)).toEqual(fresh)
    const differences = ranges.reduce((sum, { old, fresh }) => sum + old[1] - old[0] + fresh[1] - fresh[0], 0)
    expect(differences).toBe(leastDifferences(old ?? [], fresh ?? []))
    // What touches is one range.
    expect(ranges.every(({ old }, place) => place === 0 || old[0] > (ranges[place - 1]?.old[1] ?? 0))).toBe(true)
  }
})

function leastDifferences(old: readonly string[], fresh: readonly string[]): number {
  let row = [...fresh, ''].map((_, place) => place)
  for (const [at, item] of old.entries()) {
    const next = [at + 1]
    for (const [place, other] of fresh.entries()) {
      const apart = Math.min(row[place + 1] ?? 0, next[place] ?? 0) + 1
      next.push(item === other ? Math.min(row[place] ?? 0, apart) : apart)
    }
    row = next
  }
  return row.at(-1) ?? 0
}

test('two changes far apart in a long list are two ranges', () => {
  const old = Array.from({ length: 40_000 }, (_, place) => `${place % 97}`)
  const fresh = old.toSpliced(10, 1, 'one').toSpliced(39_000, 0, 'two')
  expect(makeComparer()(old, fresh)).toEqual([
    { old: [10, 11], fresh: [10, 11] },
    { old: [39_000, 39_000], fresh: [39_000, 39_001] },
  ])
})

test('what would take too long is not compared, and what is compared shares its steps', () => {
  const [old, fresh] = ['a', 'b'].map((word) => Array.from({ length: 30_000 }, (_, place) => `${word}${place}`))
  const compare = makeComparer()
  expect(compare(old ?? [], fresh ?? [])).toBeNull()
  expect(compare(['a', 'b'], ['c', 'd'])).toBeNull()
  expect(compare(['a', 'b'], ['a', 'c', 'b'])).toEqual([{ old: [1, 1], fresh: [1, 2] }])
})
