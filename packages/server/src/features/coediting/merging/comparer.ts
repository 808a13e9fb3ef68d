/** What stands in the place of what: from a place to the one after the last, in the old list and in the new. */
export interface ChangedRange {
  old: readonly [from: number, to: number]
  fresh: readonly [from: number, to: number]
}

/** The ranges in which two lists differ, in order; null when finding them would take too long. */
export type Comparer = (old: readonly string[], fresh: readonly string[]) => ChangedRange[] | null

/** As much as takes some hundredths of a second. */
const maxSteps = 2_000_000

/**
 * Compares lists with as little difference as there is (Myers, 1986), in so many steps for all that it compares. What is the
 * same at the beginning and at the end of both costs nothing; else the steps are about the square of how many items differ.
 */
export function makeComparer(steps = maxSteps): Comparer {
  const budget = { left: steps }
  return (old, fresh) => {
    const middle = changedMiddle(old, fresh)
    const [gone, come] = numbered(old.slice(...middle.old), fresh.slice(...middle.fresh))
    if (gone.length + come.length === 0) return []
    if (gone.length === 0 || come.length === 0) return [middle]
    const walk = furthest(gone, come, budget)
    const [first] = middle.old
    return walk && rangesOf(walk, [gone.length, come.length]).map((range) => shifted(range, first))
  }
}

/** The ranges in which two lists differ; where that takes too long, all that is between what is the same around it. */
export function rangesWithin(compare: Comparer, old: readonly string[], fresh: readonly string[]): ChangedRange[] {
  return compare(old, fresh) ?? [changedMiddle(old, fresh)]
}

/** What is left when everything is taken away that is the same at the beginning and at the end. */
export function changedMiddle(old: readonly string[], fresh: readonly string[]): ChangedRange {
  const most = Math.min(old.length, fresh.length)
  let [first, last] = [0, 0]
  while (first < most && old[first] === fresh[first]) first += 1
  while (first + last < most && old.at(-1 - last) === fresh.at(-1 - last)) last += 1
  return { old: [first, old.length - last], fresh: [first, fresh.length - last] }
}

function shifted({ old, fresh }: ChangedRange, by: number): ChangedRange {
  return { old: [old[0] + by, old[1] + by], fresh: [fresh[0] + by, fresh[1] + by] }
}

type Range = ChangedRange['old']

/** The same number for the same item: quicker to compare than words. */
function numbered(...lists: readonly string[][]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const [old = [], fresh = []] = lists.map((items) =>
    items.map((item) => {
      const number = numbers.get(item) ?? numbers.size
      numbers.set(item, number)
      return number
    }),
  )
  return [Int32Array.from(old), Int32Array.from(fresh)]
}

/**
 * How far one comes in the old list with each count of differences `d`, on each diagonal (place in the old list less place
 * in the new) from -d to d in steps of two, until the end of both. Null when there are no steps left.
 */
function furthest(old: Int32Array, fresh: Int32Array, budget: { left: number }): Int32Array[] | null {
  const walk: Int32Array[] = []
  for (let d = 0; ; d += 1) {
    const reached = new Int32Array(d + 1)
    const before = walk.at(-1)
    walk.push(reached)
    for (let place = 0; place <= d; place += 1) {
      const diagonal = 2 * place - d
      const from = before ? startOf(before, place) : 0
      let x = from
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x += 1
      reached[place] = x
      if (x >= old.length && x - diagonal >= fresh.length) return walk
      budget.left -= x - from + 1
      if (budget.left <= 0) return null
    }
  }
}

/** Where one is after one difference more: an item of the new list, or one less of the old. */
function startOf(before: Int32Array, place: number): number {
  return isAdded(before, place) ? (before[place] ?? 0) : (before[place - 1] ?? 0) + 1
}

function isAdded(before: Int32Array, place: number): boolean {
  return place === 0 || (place < before.length && (before[place - 1] ?? 0) < (before[place] ?? 0))
}

/** The walk back from the end: each difference, joined with what it touches. */
function rangesOf(walk: readonly Int32Array[], [oldLength, freshLength]: Range): ChangedRange[] {
  const ranges: ChangedRange[] = []
  let place = (oldLength - freshLength + walk.length - 1) / 2
  for (let d = walk.length - 1; d > 0; d -= 1) {
    const before = walk[d - 1] ?? new Int32Array()
    const added = isAdded(before, place)
    const to = startOf(before, place)
    const freshTo = to - (2 * place - d)
    const last = ranges.at(-1)
    const touches = last?.old[0] === to && last.fresh[0] === freshTo
    if (touches) ranges.pop()
    const [oldEnd, freshEnd] = touches ? [last.old[1], last.fresh[1]] : [to, freshTo]
    ranges.push({ old: [added ? to : to - 1, oldEnd], fresh: [added ? freshTo - 1 : freshTo, freshEnd] })
    if (!added) place -= 1
  }
  return ranges.toReversed()
}
