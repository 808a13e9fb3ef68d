import type { LeverStatus } from './lever-statuses.js'
import type { Locale } from './roles.js'

/** What people call the statuses of a lever: on its chip, in menus and in refusals. */
export const statusNames: Record<LeverStatus, Record<Locale, string>> = {
  NONE: { FR: 'Sans statut', EN: 'No status' },
  UNDER_REVIEW: { FR: 'À l’étude', EN: 'Under review' },
  RETAINED: { FR: 'Retenu', EN: 'Selected' },
  RETAINED_IN_PART: { FR: 'Retenu en partie', EN: 'Selected in part' },
  NOT_RETAINED: { FR: 'Non retenu', EN: 'Not selected' },
  REFERRED: { FR: 'Relève d’un autre dispositif', EN: 'Referred elsewhere' },
  INTEGRATED: { FR: 'Inscrit au contrat', EN: 'Written into the contract' },
  IN_PROGRESS: { FR: 'En cours de réalisation', EN: 'Being carried out' },
  DONE: { FR: 'Réalisé', EN: 'Carried out' },
  ABANDONED: { FR: 'Abandonné', EN: 'Abandoned' },
}
