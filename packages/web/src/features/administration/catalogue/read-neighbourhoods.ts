import { limits } from '@leviers/shared/inputs/programme-limits'
import { foldText } from '@leviers/shared/texts'
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { textOfCell, type Place } from './neighbourhoods-csv.js'

/** A row of the file, with its line. */
export interface ReadPlace extends Place {
  line: number
}

/** The rows of a list, or why it cannot be read. */
export type ReadList =
  | { rows: ReadPlace[] }
  | { fault: 'QUOTES'; line: number }
  | { fault: 'COLUMNS' }
  | { fault: 'EMPTY' }
  | { fault: 'SIZE' }
  | { fault: 'LENGTH' }

interface ParsedRow {
  info: { lines: number }
  record: string[]
}

/** Reads a list of neighbourhoods: semicolons, commas or tabs, with a line of names or without, in UTF-8 or as Windows writes. */
export function readNeighbourhoods(bytes: Uint8Array): ReadList {
  const text = decoded(bytes)
  try {
    const rows: ParsedRow[] = []
    // With `info` each row comes with where it stands.
    const onRecord = (record: string[], { lines }: { lines: number }) => void rows.push({ record, info: { lines } })
    parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: onRecord,
    })
    return placesOf(rows.filter(({ record }) => record.some(Boolean)))
  } catch (fault) {
    if (fault instanceof CsvError) return { fault: 'QUOTES', line: Number(fault.lines) }
    throw fault
  }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What stands most often on the first line. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n|\r/, 1)
  const count = (sign: string) => line.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const names: Record<keyof Place, RegExp> = {
  code: /^code/,
  name: /^(nom|name|quartier|neighbourhood|libelle|lib)/,
  communes: /^(commune|ville|town|city)/,
}

function placesOf([first, ...others]: readonly ParsedRow[]): ReadList {
  if (!first) return { fault: 'EMPTY' }
  const header = first.record.map((cell) => foldText(cell))
  const placeOf = (column: keyof Place) => header.findIndex((cell) => names[column].test(cell))
  const found = { code: placeOf('code'), name: placeOf('name'), communes: placeOf('communes') }
  const isNamed = found.code >= 0
  if (isNamed ? Math.min(found.name, found.communes) < 0 : first.record.length < 3) return { fault: 'COLUMNS' }
  const columns = isNamed ? found : { code: 0, name: 1, communes: 2 }
  const rows = isNamed ? others : [first, ...others]
  if (rows.length === 0) return { fault: 'EMPTY' }
  // Before it is shown row by row: nobody reads thousands of rows, and the server takes no more.
  if (rows.length > limits.importedNeighbourhoods) return { fault: 'LENGTH' }
  return {
    rows: rows.map(({ record, info }) => {
      const cell = (column: keyof Place) => textOfCell(record[columns[column]] ?? '')
      return { line: info.lines, code: cell('code'), name: cell('name'), communes: cell('communes') }
    }),
  }
}
