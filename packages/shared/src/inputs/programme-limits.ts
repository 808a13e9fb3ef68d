/** How long the words of a programme may be; only pages of administrators need to know. Lengths are in UTF-16 units. */
export const limits = {
  name: 200,
  territory: 120,
  presentation: 6_000,
  period: 60,
  contact: 400,
  legalEntry: 600,
  accessibilityGaps: 3_000,
  phaseName: 80,
  themeName: 80,
  collegeLabel: 60,
  neighbourhoodCode: 20,
  neighbourhoodName: 120,
  communes: 200,
  /** In one list. */
  importedNeighbourhoods: 500,
} as const
