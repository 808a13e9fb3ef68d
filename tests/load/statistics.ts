/** The middle of some numbers; of an even count, the mean of the two in the middle. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [before = NaN, at = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? at : (before + at) / 2
}

/** The number below which a share (0 to 1) of some numbers lies. NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/**
 * How many times as fast the first is as each of the others, from costs (less is better) measured in the same rounds:
 * the median of the rounds' own ratios.
 */
export function speedRatios(
  costsByName: Readonly<Record<string, readonly number[]>>,
  first: string,
): Record<string, number> {
  const own = costsByName[first] ?? []
  const others = Object.entries(costsByName).filter(([name]) => name !== first)
  const ratio = (costs: readonly number[]) => rounded(median(costs.map((cost, round) => cost / (own[round] ?? NaN))))
  return Object.fromEntries(others.map(([name, costs]) => [name, ratio(costs)]))
}

/** Three digits that count. */
export function rounded(number: number): number {
  return Number(number.toPrecision(3))
}
