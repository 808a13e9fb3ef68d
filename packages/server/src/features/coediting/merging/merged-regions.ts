import type { ChangedRange, Comparer } from './comparer.js'

/** A part of what two people began with, and what each made of it: the same as it was, where they did not touch it. */
export interface MergedRegion {
  was: readonly string[]
  one: readonly string[]
  other: readonly string[]
}

interface Lists {
  base: readonly string[]
  first: readonly string[]
  second: readonly string[]
}

/**
 * A text in parts, in order: those that nobody touched, and those that one or both did: where both changed the same, or
 * one changed something and the other added something just beside it, it is one part. Null when comparing takes too long.
 */
export function mergedRegions({ base, first, second }: Lists, compare: Comparer): MergedRegion[] | null {
  const sides = [compare(base, first), compare(base, second)]
  if (sides.includes(null)) return null
  const ranges = sides.flatMap((found, side) => (found ?? []).map((range) => ({ ...range, side })))
  ranges.sort((one, other) => one.old[0] - other.old[0])
  const regions: MergedRegion[] = []
  // How far each side's places are from those of the base.
  const shifts = [0, 0]
  let place = 0
  for (let next = 0; next < ranges.length;) {
    const from = ranges[next]?.old[0] ?? 0
    const before = [...shifts]
    let to = from
    for (let range = ranges[next]; range && isTogether(range, [from, to]); range = ranges[(next += 1)]) {
      to = Math.max(to, range.old[1])
      shifts[range.side] = range.fresh[1] - range.old[1]
    }
    const [one = [], other = []] = [first, second].map((list, side) =>
      list.slice(from + (before[side] ?? 0), to + (shifts[side] ?? 0)),
    )
    regions.push(untouched(base.slice(place, from)), { was: base.slice(from, to), one, other })
    place = to
  }
  return [...regions, untouched(base.slice(place))]
}

function isTogether({ old }: ChangedRange, [from, to]: ChangedRange['old']): boolean {
  return old[0] < to || (old[0] === to && (from === to || old[0] === old[1]))
}

function untouched(items: readonly string[]): MergedRegion {
  return { was: items, one: items, other: items }
}
