import type { LegalEntry } from '@leviers/shared/legal-notice'
import { msg } from '@lingui/core/macro'

/** What each entry of the legal pages is called. */
export const entryNames = {
  publisher: msg`Éditeur`,
  director: msg`Direction de la publication`,
  host: msg`Hébergeur`,
  legalBasis: msg`Base légale`,
  dataContact: msg`Contact pour les données personnelles`,
  accessibilityGaps: msg`Ce qui n’est pas accessible`,
  accessibilityContact: msg`Contact pour l’accessibilité`,
} as const satisfies Record<LegalEntry, object>
