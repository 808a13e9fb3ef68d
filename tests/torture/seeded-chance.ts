/** Chance that a seed decides: the same seed always gives the same sequence. */
export interface Chance {
  /** 0 ≤ value < 1. */
  next(): number
  /** 0 … most - 1. */
  below(most: number): number
  /** first … last, both included. */
  between(first: number, last: number): number
  /** Whether something of this probability happens. */
  happens(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Chance of its own for someone, which does not depend on how much others use theirs. */
  for(name: string): Chance
}

/** Makes the chance of a seed (mulberry32 over a hash of the seed's text). */
export function seededChance(seed: string): Chance {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    between: (first, last) => first + below(last - first + 1),
    happens: (probability) => next() < probability,
    pick<Item>(items: readonly Item[]) {
      if (items.length === 0) throw new Error('nothing to pick from')
      // The place is below the length, so there is an item.
      return items[below(items.length)] as Item
    },
    for: (name) => seededChance(`${seed}/${name}`),
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}
