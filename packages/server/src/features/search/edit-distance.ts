/**
 * How many slips of the pen lie between two words: letters left out, added, mistaken, or two next to each other exchanged
 * (optimal string alignment). Words of some 200 letters at most: it takes as many steps as their lengths multiplied.
 */
export function editDistance(one: string, other: string): number {
  const [letters, others] = [Array.from(one), Array.from(other)]
  const rows: number[][] = [Array.from({ length: others.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity
  for (const [index, letter] of letters.entries()) {
    const row = [index + 1]
    rows.push(row)
    for (const [place, found] of others.entries()) {
      const isSame = letter === found
      const isExchanged = letter === others[place - 1] && letters[index - 1] === found
      row.push(
        Math.min(
          at(index, place + 1) + 1,
          (row[place] ?? 0) + 1,
          at(index, place) + (isSame ? 0 : 1),
          isExchanged ? at(index - 1, place - 1) + 1 : Infinity,
        ),
      )
    }
  }
  return at(letters.length, others.length)
}
