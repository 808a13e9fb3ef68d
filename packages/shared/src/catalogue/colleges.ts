import type { College } from '../roles.js'

export interface CollegeLabels {
  code: College
  /** In French. */
  label: string
  /** In English. */
  labelEn: string
}

/** The colleges that a programme begins with, in order; the last is there to be offered by those who need it. */
export const startingColleges: readonly CollegeLabels[] = [
  { code: 'COLLECTIVITES', label: 'Collectivités', labelEn: 'Local authorities' },
  { code: 'ETAT', label: 'État', labelEn: 'State services' },
  { code: 'BAILLEURS', label: 'Bailleurs sociaux', labelEn: 'Social landlords' },
  { code: 'ASSOCIATIONS', label: 'Associations', labelEn: 'Associations' },
  { code: 'CONSEILS_CITOYENS', label: 'Conseils citoyens', labelEn: 'Citizen councils' },
  { code: 'HABITANTS', label: 'Habitantes et habitants', labelEn: 'Residents' },
  { code: 'OPERATEURS', label: 'Opérateurs', labelEn: 'Public operators' },
]
