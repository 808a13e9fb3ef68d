import type { MandateKind } from '@leviers/shared/mandates'
import { msg } from '@lingui/core/macro'

/** As what someone belongs to a body, in words. */
export const mandateKindNames = {
  TITULAR: msg`Titulaire`,
  SUBSTITUTE: msg`Suppléant·e`,
  MEMBER: msg`Membre`,
} satisfies Record<MandateKind, unknown>
