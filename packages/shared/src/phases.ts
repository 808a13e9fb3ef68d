/** What a phase of the programme lets people do: nothing, read what was done, or do it. */
export const capabilityLevels = ['OFF', 'READ', 'ON'] as const
export type Capability = (typeof capabilityLevels)[number]

export interface Capabilities {
  createLever: Capability
  editLever: Capability
  comment: Capability
  vote: Capability
  seeResults: Capability
}

/** Between two phases everything can be read and nothing changed. */
export const betweenPhases: Capabilities = {
  createLever: 'READ',
  editLever: 'READ',
  comment: 'READ',
  vote: 'READ',
  seeResults: 'ON',
}

export const everythingOn: Capabilities = {
  createLever: 'ON',
  editLever: 'ON',
  comment: 'ON',
  vote: 'ON',
  seeResults: 'ON',
}

export interface DatedPhase {
  startsOn: string
  endsOn: string
}

/** The phase of a day ("2026-11-23"), both ends included; null between phases. */
export function phaseOn<P extends DatedPhase>(phases: readonly P[], day: string): P | null {
  return phases.find((phase) => phase.startsOn <= day && day <= phase.endsOn) ?? null
}
