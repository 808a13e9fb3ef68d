import type { Stance } from '@leviers/shared/stances'
import { msg } from '@lingui/core/macro'

/** What each stance is called. */
export const stanceNames = {
  FOR: msg`Pour`,
  AGAINST: msg`Contre`,
  QUESTION: msg`Question`,
  INFO: msg`Information`,
  NEUTRAL: msg`Remarque`,
} satisfies Record<Stance, unknown>

/** How each looks beside a comment. One that takes no side has no mark. */
export const stanceLooks: Record<Exclude<Stance, 'NEUTRAL'>, string> = {
  FOR: 'text-agree bg-agree-soft',
  AGAINST: 'text-disagree bg-disagree-soft',
  QUESTION: 'text-accent-soft-ink bg-accent-soft',
  INFO: 'text-warning-ink bg-warning-soft',
}
