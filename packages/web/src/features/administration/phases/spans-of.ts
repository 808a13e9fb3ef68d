import type { PhaseOverride } from '@leviers/shared/phases'

interface Dated {
  name: string
  startsOn: string
  endsOn: string
  override: PhaseOverride
}

/** Days in a row on which the same phases are open: none of them is a gap, several an overlap. */
export interface Span {
  startsOn: string
  endsOn: string
  names: string[]
}

/** The calendar of phases that follow their dates, from the first day of the first to the last day of the last. */
export function spansOf(phases: readonly Dated[]): Span[] {
  const dated = phases.filter(({ override, startsOn, endsOn }) => override === 'AUTO' && startsOn <= endsOn)
  const changes = [...new Set(dated.flatMap(({ startsOn, endsOn }) => [startsOn, dayFrom(endsOn, 1)]))].toSorted()
  return changes.slice(0, -1).map((startsOn, place) => ({
    startsOn,
    endsOn: dayFrom(changes[place + 1] ?? startsOn, -1),
    names: dated.filter((phase) => phase.startsOn <= startsOn && startsOn <= phase.endsOn).map(({ name }) => name),
  }))
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
