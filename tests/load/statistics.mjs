/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The number below which a share (0 to 1) of some numbers lies. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/**
 * How many times as fast the first is as each of the others, from costs (less is better) measured in the same rounds:
 * the median of the rounds' own ratios.
 */
export function speedRatios(costsByName, first) {
  const others = Object.entries(costsByName).filter(([name]) => name !== first)
  return Object.fromEntries(
    others.map(([name, costs]) => [
      name,
      rounded(median(costs.map((cost, round) => cost / costsByName[first][round]))),
    ]),
  )
}

/** Three digits that count. */
export function rounded(number) {
  return Number(number.toPrecision(3))
}
