import type { College } from '@leviers/shared/roles'
import { msg } from '@lingui/core/macro'

/** What each kind of partner is called. */
export const collegeNames = {
  COLLECTIVITES: msg`Collectivités`,
  ETAT: msg`État`,
  BAILLEURS: msg`Bailleurs sociaux`,
  ASSOCIATIONS: msg`Associations`,
  CONSEILS_CITOYENS: msg`Conseils citoyens`,
  HABITANTS: msg`Habitantes et habitants`,
} satisfies Record<College, unknown>
