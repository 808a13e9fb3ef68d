import { everythingOn, type OwnPhase } from '@leviers/shared/phases'

/** The days of a board's own, as a form begins with them: everything is open in them, unless said otherwise. */
export function ownDaysOf(days: OwnPhase | null): OwnPhase {
  const { startsOn, endsOn } = days ?? { startsOn: '', endsOn: '' }
  const { createLever, editLever, comment, vote, seeResults } = days ?? everythingOn
  return { startsOn, endsOn, createLever, editLever, comment, vote, seeResults }
}
