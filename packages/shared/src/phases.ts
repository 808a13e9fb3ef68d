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

/** Whether a phase follows its dates, or is open or closed whatever they say. */
export const phaseOverrides = ['AUTO', 'OPEN', 'CLOSED'] as const
export type PhaseOverride = (typeof phaseOverrides)[number]

export const programmeStates = ['PREPARATION', 'EVALUATION', 'WRITING', 'SIGNATURE', 'MONITORING', 'ARCHIVED'] as const
export type ProgrammeState = (typeof programmeStates)[number]

export interface DatedPhase {
  startsOn: string
  endsOn: string
  override: PhaseOverride
}

/** The days that a board may have of its own, instead of the phases of the programme, and what they let people do. */
export interface OwnPhase extends Capabilities {
  startsOn: string
  endsOn: string
}

/** Whether a phase is open on a day ("2026-11-23"), both ends included. */
export function isOpenOn({ startsOn, endsOn, override }: DatedPhase, day: string): boolean {
  return override === 'OPEN' || (override === 'AUTO' && startsOn <= day && day <= endsOn)
}

/** What the phases that are open together let people do: of each thing the most that one of them allows. */
export function capabilitiesOf(open: readonly Capabilities[]): Capabilities {
  const most = ([name, between]: [string, Capability]) => [
    name,
    // From nothing to all.
    capabilityLevels.findLast((level) => open.some((phase) => phase[name as keyof Capabilities] === level)) ?? between,
  ]
  return Object.fromEntries(Object.entries(betweenPhases).map(most)) as Capabilities
}
