import type { Stance } from '@leviers/shared/stances'
import { msg } from '@lingui/core/macro'

/** What each stance is called, and how it looks. */
export const stanceNames = {
  FOR: msg`Pour`,
  AGAINST: msg`Contre`,
  QUESTION: msg`Question`,
  INFO: msg`Information`,
  NEUTRAL: msg`Remarque`,
} satisfies Record<Stance, unknown>

export const stanceLooks: Record<Stance, string> = {
  FOR: 'text-agree bg-agree-soft',
  AGAINST: 'text-disagree bg-disagree-soft',
  QUESTION: 'text-accent-soft-ink bg-accent-soft',
  INFO: 'text-warning-ink bg-warning-soft',
  NEUTRAL: 'text-pass bg-pass-soft',
}
