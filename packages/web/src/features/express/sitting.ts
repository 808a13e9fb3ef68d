/** What somebody with five minutes is asked on a board, and how far they are. */
export interface Sitting {
  /** Whose it is; null of a visitor. */
  personId: string | null
  /** Those of this round, in order. */
  leverIds: readonly string[]
  /** The place of the one that is shown; after the last: the round is over. */
  at: number
  /** Whether the round was over once: whoever changes an answer then comes back to its end. */
  isOver: boolean
  /** Those of earlier rounds. */
  earlier: readonly string[]
  /** How many more there were to answer when these were drawn. */
  others: number
  /** When something last moved, in milliseconds. */
  movedAt: number
}

/** How many are asked in a round. */
export const roundSize = 5

/** Milliseconds after which one begins anew: what waited for so long is better drawn again. */
const lifetime = 12 * 3_600_000

/** A round of levers that were just drawn, after what was asked before. */
export function nextRound(
  before: Sitting | null,
  { leverIds, totalCount }: { leverIds: readonly string[]; totalCount: number },
  { personId, now }: { personId: string | null; now: number },
): Sitting {
  const earlier = before ? askedIn(before) : []
  return {
    personId,
    leverIds,
    at: 0,
    isOver: leverIds.length === 0,
    earlier,
    others: Math.max(0, totalCount - leverIds.length),
    movedAt: now,
  }
}

/** The round with what is still to come drawn anew: those that were shown stay. */
export function withRestDrawn(
  sitting: Sitting,
  { leverIds, totalCount }: { leverIds: readonly string[]; totalCount: number },
): Sitting {
  const shown = sitting.leverIds.slice(0, sitting.at)
  return {
    ...sitting,
    leverIds: [...new Set([...shown, ...leverIds])],
    others: Math.max(0, totalCount - leverIds.length),
  }
}

/** The round without levers that nobody can show any more. */
export function withoutGone(sitting: Sitting, isThere: (leverId: string) => boolean): Sitting {
  const before = sitting.leverIds.slice(0, sitting.at)
  return { ...sitting, leverIds: sitting.leverIds.filter(isThere), at: before.filter(isThere).length }
}

/** At another lever of the round, or at its end. */
export function movedTo(sitting: Sitting, place: number, now: number): Sitting {
  const at = Math.min(Math.max(place, 0), sitting.leverIds.length)
  return { ...sitting, at, isOver: sitting.isOver || at === sitting.leverIds.length, movedAt: now }
}

/** Where an answer leads. */
export function placeAfter({ at, leverIds, isOver }: Sitting): number {
  return isOver ? leverIds.length : at + 1
}

/** All levers that were shown or are to be, in the order of the rounds. */
export function askedIn({ earlier, leverIds }: Sitting): string[] {
  return [...new Set([...earlier, ...leverIds])]
}

/** Whether somebody goes on with it: it is theirs, or a visitor's who has come in since, and not too old. */
export function isTakenUp({ personId, movedAt }: Sitting, by: { personId: string | null; now: number }): boolean {
  return (personId === null || personId === by.personId) && by.now - movedAt < lifetime
}
