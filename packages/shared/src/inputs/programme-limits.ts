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
  /** Pages draw a logo small before they send it; the server draws it anew. */
  logo: {
    /** Of the file that is chosen, in bytes. */
    fileBytes: 10_000_000,
    /** Of what is sent, in bytes: as text it is a third longer, and one request holds it. */
    sentBytes: 60_000,
    /** In pixels. */
    width: 480,
    height: 240,
    /** Of what is drawn anew. */
    mostPixels: 4_000_000,
  },
  /** In one list. */
  importedNeighbourhoods: 500,
} as const
