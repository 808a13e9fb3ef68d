import type { ParticipationMode } from '@leviers/shared/roles'

/** The ways of taking part that lead somewhere here. */
export type OfferedMode = Extract<ParticipationMode, 'EXPRESS' | 'COMMENT' | 'PROPOSE'>

/** What is proposed first: what somebody said that they have time for, if it is possible now, else what takes least time. */
export function firstMode(chosen: ParticipationMode | null, possible: Record<OfferedMode, boolean>): OfferedMode {
  const isOffered = (mode: ParticipationMode | null): mode is OfferedMode => mode !== null && mode in possible
  if (isOffered(chosen) && possible[chosen]) return chosen
  return possible.EXPRESS ? 'EXPRESS' : 'COMMENT'
}
