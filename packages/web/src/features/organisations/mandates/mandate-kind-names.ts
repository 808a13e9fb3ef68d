import type { MandateKind } from '@leviers/shared/mandates'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

/** As what someone belongs to a body, in words. */
export const mandateKindNames: Record<MandateKind, MessageDescriptor> = {
  TITULAR: msg`Titulaire`,
  SUBSTITUTE: msg`Suppléance`,
  MEMBER: msg`Membre`,
}
