import { capabilitiesOf, type Capabilities } from '@leviers/shared/phases'
import { nextPhase, type ShownPhase } from '../../people/phases/next-phase.js'

const activities = ['createLever', 'editLever', 'comment', 'vote'] as const
export type Activity = (typeof activities)[number]

/** What can be done now and until when, and what can be done later and from when on. Moments are those of the API. */
export interface Plan {
  now: Activity[]
  /** When less can be done; null while that is not known. */
  until: string | null
  /** What opens, in the order of time. */
  later: { activities: Activity[]; at: string }[]
}

/** What phases, of the programme or of a board, let people do; `now` is the moment when they were read. */
export function planOf(phases: readonly ShownPhase[], now: string): Plan {
  const allowed: Capabilities = capabilitiesOf(phases.filter(({ current }) => current))
  const open = activities.filter((activity) => allowed[activity] === 'ON')
  const ends = open.flatMap((activity) => lastMoment(phases, now, (phase) => phase[activity] === 'ON') ?? [])
  // What is off is not spoken of.
  const closed = activities.filter((activity) => allowed[activity] === 'READ')
  const begins = (activity: Activity) => nextPhase(phases, now, (phase) => phase[activity] === 'ON')?.startsAt
  const moments = [...new Set(closed.flatMap((activity) => begins(activity) ?? []))].toSorted()
  return {
    now: open,
    until: ends.toSorted()[0] ?? null,
    later: moments.map((at) => ({ activities: closed.filter((activity) => begins(activity) === at), at })),
  }
}

/**
 * When what a phase allows is over, phases that follow at once and allow it too included; null when it is not allowed now,
 * and while a phase that is open whatever its dates say allows it: nobody knows until when.
 */
export function lastMoment<Phase extends Pick<ShownPhase, 'override' | 'startsAt' | 'endsAt'>>(
  phases: readonly Phase[],
  now: string,
  allows: (phase: Phase) => boolean,
): string | null {
  const allowing = phases.filter(allows)
  if (allowing.some(({ override }) => override === 'OPEN')) return null
  const dated = allowing.filter(({ override }) => override === 'AUTO')
  let until: string | null = null
  for (const { startsAt, endsAt } of dated.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))) {
    const isNow = startsAt <= now && now < endsAt
    const follows = until !== null && startsAt <= until
    if ((isNow || follows) && endsAt > (until ?? '')) until = endsAt
  }
  return until
}
