interface Dated {
  startsOn: string
  endsOn: string
}

/** The phase that begins next after a day ("2026-11-23"); null when none does. */
export function nextPhase<Phase extends Dated>(phases: readonly Phase[], day: string): Phase | null {
  const coming = phases.filter(({ startsOn }) => startsOn > day)
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
