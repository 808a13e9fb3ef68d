import type { Capability, ProgrammeState } from '@leviers/shared/phases'

/** What a new programme begins with. */
export interface TemplateParts {
  state: ProgrammeState
  phases: readonly TemplatePhase[]
  pillars: readonly { name: string; colour: string }[]
  /** In the order of their pillars; `pillar` is the place of theirs. */
  themes: readonly { name: string; colour: string; pillar: number | null }[]
}

export interface TemplatePhase {
  name: string
  /** Days from the day of the installation to its first and its last day. */
  from: number
  to: number
  capabilities: Readonly<Record<'createLever' | 'editLever' | 'comment' | 'vote', Capability>>
}
