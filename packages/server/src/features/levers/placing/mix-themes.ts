interface Themed {
  themeIds: readonly string[]
}

const shareTheme = (one: Themed | undefined, other: Themed) => one?.themeIds.some((id) => other.themeIds.includes(id))

/** The first of a ranking, so taken and put that no two in a row are of the same theme, as far as that can be. */
export function mixThemes<Lever extends Themed>(ranking: readonly Lever[], count: number): Lever[] {
  const taken = inTurn(ranking, count, ([next]) => next)
  if (!hasNeighbours(taken)) return taken
  // Those of the theme that most are of come first: kept for the end they would stand side by side.
  const arranged = inTurn(taken, count, maxAlike)
  return hasNeighbours(arranged) ? taken : arranged
}

/** Takes one after the other, from those that differ from the one before where there are any. */
function inTurn<Lever extends Themed>(
  from: readonly Lever[],
  count: number,
  choose: (candidates: readonly Lever[], left: readonly Lever[]) => Lever | undefined,
): Lever[] {
  const taken: Lever[] = []
  let left = from
  while (taken.length < count && left.length > 0) {
    const others = left.filter((lever) => !shareTheme(taken.at(-1), lever))
    const next = choose(others.length > 0 ? others : left, left)
    if (!next) break
    taken.push(next)
    left = left.filter((lever) => lever !== next)
  }
  return taken
}

function maxAlike<Lever extends Themed>(candidates: readonly Lever[], left: readonly Lever[]): Lever | undefined {
  const alike = (one: Lever) => left.filter((other) => shareTheme(one, other)).length
  return candidates.toSorted((one, other) => alike(other) - alike(one))[0]
}

function hasNeighbours(levers: readonly Themed[]): boolean {
  return levers.some((lever, place) => place > 0 && shareTheme(levers[place - 1], lever))
}
