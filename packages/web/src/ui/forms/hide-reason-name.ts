import type { HideReason } from '@leviers/shared/hide-reasons'
import { msg } from '@lingui/core/macro'

/** What each rule of moderation is called. */
export const hideReasonNames = {
  SPAM: msg`publicité ou répétition`,
  INSULT: msg`propos insultants`,
  HATE: msg`propos haineux ou discriminants`,
  PERSONAL_DATA: msg`données personnelles`,
  OFF_TOPIC: msg`hors sujet`,
  DUPLICATE: msg`doublon`,
  OTHER: msg`autre règle`,
} satisfies Record<HideReason, unknown>
