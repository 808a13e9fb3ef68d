import type { HideReason } from '@leviers/shared/hide-reasons'
import { msg } from '@lingui/core/macro'

/** What everybody may read where something was hidden by a rule, unless the moderator writes otherwise; none says it for « other ». */
export const hidingSentences = {
  SPAM: msg`C’est une publicité, ou un message publié plusieurs fois.`,
  INSULT: msg`Ces propos sont insultants. Le désaccord est permis, l’insulte ne l’est pas.`,
  HATE: msg`Ces propos visent des personnes pour leur origine, leur religion, leur genre, leur handicap ou leur orientation.`,
  PERSONAL_DATA: msg`Ce texte donne des informations personnelles : un nom, une adresse ou un numéro de téléphone.`,
  OFF_TOPIC: msg`Ce texte ne parle ni de ce levier, ni du sujet de ce tableau.`,
  DUPLICATE: msg`La même chose est déjà dite ailleurs sur ce tableau.`,
  OTHER: null,
} satisfies Record<HideReason, unknown>
