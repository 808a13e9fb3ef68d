import type { Capabilities, PhaseOverride } from '@leviers/shared/phases'

interface Dated {
  startsOn: string
  endsOn: string
  override: PhaseOverride
}

/** A phase as pages show it. */
export interface ShownPhase extends Capabilities, Dated {
  id: string
  name: string
  current: boolean
}

/**
 * A day of the phase that the server says is under way, so that a device whose clock is wrong is right; else its own. One
 * that is open whatever its dates say tells of no day.
 */
export function dayOf<Phase extends Dated & { current: boolean }>(phases: readonly Phase[], now: number): string {
  return phases.find(({ current, override }) => current && override === 'AUTO')?.startsOn ?? parisDay.format(now)
}

// Phases begin and end at midnight there.
const parisDay = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** Those that begin and end on their days: not those that are open or closed whatever these say. */
function dated<Phase extends Dated>(phases: readonly Phase[]): Phase[] {
  const byDates = phases.filter(({ override }) => override === 'AUTO')
  return byDates.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
}

/** The first phase that begins after a day ("2026-11-23"), of those that allow something; null when none does. */
export function nextPhase<Phase extends Dated>(
  phases: readonly Phase[],
  day: string,
  allows: (phase: Phase) => boolean = () => true,
): Phase | null {
  return dated(phases).find((phase) => phase.startsOn > day && allows(phase)) ?? null
}

/**
 * The last day of what a phase allows, when the phases that follow at once allow it too; null when it is not allowed now,
 * and while a phase that is open whatever its dates say allows it: nobody knows until when.
 */
export function lastDay<Phase extends Dated>(
  phases: readonly Phase[],
  day: string,
  allows: (phase: Phase) => boolean,
): string | null {
  if (phases.some((phase) => phase.override === 'OPEN' && allows(phase))) return null
  let until: string | null = null
  for (const phase of dated(phases).filter(allows)) {
    const isNow = phase.startsOn <= day && day <= phase.endsOn
    const follows = until !== null && phase.startsOn <= dayAfter(until)
    if ((isNow || follows) && phase.endsOn > (until ?? '')) until = phase.endsOn
  }
  return until
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
