/** How far the pages of an instance are accessible, as who answers for it says. */
export const accessibilityLevels = ['NOT_ASSESSED', 'NONE', 'PARTIAL', 'FULL'] as const
export type AccessibilityLevel = (typeof accessibilityLevels)[number]

/** What the legal pages of an instance need to be told. */
export const legalEntries = [
  'publisher',
  'director',
  'host',
  'legalBasis',
  'dataContact',
  'accessibilityGaps',
  'accessibilityContact',
] as const
export type LegalEntry = (typeof legalEntries)[number]

export type LegalNotice = Record<LegalEntry, string> & { accessibility: AccessibilityLevel }
