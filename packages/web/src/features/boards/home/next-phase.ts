interface Dated {
  startsOn: string
  endsOn: string
}

/** A day of the phase that the server says is under way, so that a device whose clock is wrong is right; else its own. */
export function dayOf<Phase extends Dated & { current: boolean }>(phases: readonly Phase[], now: number): string {
  return phases.find(({ current }) => current)?.startsOn ?? parisDay.format(now)
}

// Phases begin and end at midnight there.
const parisDay = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** The first phase that begins after a day ("2026-11-23"), of those that allow something; null when none does. */
export function nextPhase<Phase extends Dated>(
  phases: readonly Phase[],
  day: string,
  allows: (phase: Phase) => boolean = () => true,
): Phase | null {
  const coming = phases.filter((phase) => phase.startsOn > day && allows(phase))
  return coming.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))[0] ?? null
}

/** The last day of what a phase allows, when the phases that follow at once allow it too; null when it is not allowed now. */
export function lastDay<Phase extends Dated>(
  phases: readonly Phase[],
  day: string,
  allows: (phase: Phase) => boolean,
): string | null {
  let until: string | null = null
  for (const phase of phases.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))) {
    const isNow = phase.startsOn <= day && day <= phase.endsOn
    const follows = until !== null && phase.startsOn <= dayAfter(until)
    if (!isNow && !follows) continue
    if (!allows(phase)) break
    until = phase.endsOn
  }
  return until
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
