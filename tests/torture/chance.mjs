/** Chance that a seed repeats (mulberry32). */
export function makeChance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** 0 to 1, without 1. */
    next,
    between: (least, most) => least + next() * (most - least),
    oneOf: (list) => list[Math.floor(next() * list.length)],
    happens: (share) => next() < share,
    /** Another source of chance, so that who draws more does not change what others draw. */
    split: () => makeChance(Math.floor(next() * 2 ** 32)),
  }
}
