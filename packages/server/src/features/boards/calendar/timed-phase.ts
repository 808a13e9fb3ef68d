import type { Capabilities, DatedPhase } from '@leviers/shared/phases'
import type { TimeZone } from '@leviers/shared/time-zones'
import { daysAfter } from './days-after.js'
import { midnightIn } from './days.js'
import { PhaseType } from '../programme/phase.type.js'

type PhaseParts = DatedPhase & Capabilities & { id: string; name: string; revision: number }

/** A phase with the moments when its first day begins and its last day is over. */
export interface TimedPhase {
  phase: PhaseParts
  startsAt: Date
  endsAt: Date
}

/** A phase of a programme whose days are those of a time zone. */
export function timedPhase(timeZone: TimeZone, phase: PhaseParts): TimedPhase {
  const { startsOn, endsOn } = phase
  return { phase, startsAt: midnightIn(timeZone, startsOn), endsAt: midnightIn(timeZone, daysAfter(endsOn, 1)) }
}

/** A phase as everybody sees it at a moment. */
export function shownPhase({ phase, startsAt, endsAt }: TimedPhase, now: Date): PhaseType {
  const { id, name, startsOn, endsOn, override, revision } = phase
  const { createLever, editLever, comment, vote, seeResults } = phase
  const isDated = startsAt <= now && now < endsAt
  return Object.assign(new PhaseType(), {
    id,
    name,
    startsOn,
    endsOn,
    startsAt,
    endsAt,
    override,
    revision,
    current: override === 'OPEN' || (override === 'AUTO' && isDated),
    createLever,
    editLever,
    comment,
    vote,
    seeResults,
  })
}
