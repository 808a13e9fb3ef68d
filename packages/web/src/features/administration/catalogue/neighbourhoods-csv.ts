export interface Place {
  code: string
  name: string
  communes: string
}

/** As spreadsheets read a formula: it would be carried out where the file is opened. */
const formula = /^[=+\-@\t\r]/

/** A list of neighbourhoods as spreadsheets in French open it: semicolons, and UTF-8 that says so. */
export function neighbourhoodsCsv(places: readonly Place[]): string {
  const rows = places.map(({ code, name, communes }) => [code, name, communes])
  return `\uFEFF${[['code', 'nom', 'communes'], ...rows].map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const harmless = harmlessText(text)
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** What begins as a formula does is made text with an apostrophe; readNeighbourhoods takes it away again. */
export function harmlessText(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text of a cell, as it was before it was made harmless. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
