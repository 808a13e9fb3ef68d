import type { Capabilities, PhaseOverride } from '@leviers/shared/phases'

/** A phase as pages show it: days of the programme, and the moments when the first begins and the last is over. */
export interface ShownPhase extends Capabilities {
  id: string
  name: string
  startsOn: string
  endsOn: string
  startsAt: string
  endsAt: string
  override: PhaseOverride
  revision: number
  current: boolean
}

/** The first phase that begins after a moment, of those that follow their dates and allow something; null when none does. */
export function nextPhase<Phase extends Pick<ShownPhase, 'override' | 'startsAt'>>(
  phases: readonly Phase[],
  now: string,
  allows: (phase: Phase) => boolean = () => true,
): Phase | null {
  let first: Phase | null = null
  for (const phase of phases) {
    const isComing = phase.override === 'AUTO' && phase.startsAt > now && allows(phase)
    if (isComing && (!first || phase.startsAt < first.startsAt)) first = phase
  }
  return first
}
