import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { ImportStopped, stopImport, type Reject } from './rejects.js'

interface CsvRow {
  /** The first line of the row in the file, counted from 1. */
  line: number
  cells: string[]
}

export interface CsvFile {
  name: string
  header: string[]
  rows: CsvRow[]
}

interface ReadRow extends CsvRow {
  lastLine: number
}

const lineFeed = 0x0a
const maxRecordCharacters = 1_000_000
const maxRestarts = 1_000

/**
 * The rows of a CSV file, with their lines. A row that cannot be read is added to the rejects and the next line is read
 * as a new row, so that an open quote costs one row and not the rest of the file. Throws ImportStopped when there is
 * not even a header.
 */
export async function readCsv(name: string, bytes: Buffer, rejects: Reject[]): Promise<CsvFile> {
  const unreadable: Reject[] = []
  const rows = await readRows(name, withLineFeeds(bytes), unreadable)
  const [header] = rows.splice(0, 1)
  const broken = unreadable.find((reject) => reject.line === 1)
  if (broken) throw new ImportStopped([broken])
  if (!header) stopImport(name, 'EMPTY_FILE')
  rejects.push(...unreadable)
  const accepted = rows.filter((row) => {
    if (row.cells.length === header.cells.length) return true
    const details = { expected: header.cells.length, found: row.cells.length }
    rejects.push({ file: name, line: row.line, reason: 'WRONG_FIELD_COUNT', details })
    return false
  })
  return { name, header: header.cells.map((cell) => cell.trim()), rows: accepted }
}

/** Where the named columns are. Throws ImportStopped when one is missing. */
export function columnsOf<Column extends string>(file: CsvFile, names: readonly Column[]): Record<Column, number> {
  const places = names.map((name): [Column, number] => [name, file.header.indexOf(name)])
  const missing = places.flatMap(([name, place]) => (place === -1 ? [name] : []))
  if (missing.length > 0) stopImport(file.name, 'WRONG_HEADER', { missing: missing.join(', ') })
  // Every name has its place.
  return Object.fromEntries(places) as Record<Column, number>
}

/** Files of old Macintoshes end their lines with a carriage return alone. */
function withLineFeeds(bytes: Buffer): Buffer {
  return bytes.includes(lineFeed) ? bytes : Buffer.from(bytes.map((byte) => (byte === 0x0d ? lineFeed : byte)))
}

/** A semicolon after the first name of the file: that is how a French spreadsheet saves it. Else a comma. */
function separatorOf(bytes: Buffer): ';' | ',' {
  return /^\uFEFF?"?[\w-]+"?;/.test(bytes.toString('utf8', 0, 200)) ? ';' : ','
}

async function readRows(name: string, bytes: Buffer, rejects: Reject[]): Promise<ReadRow[]> {
  const badLines = linesNotInUtf8(bytes)
  const delimiter = separatorOf(bytes)
  const rows: ReadRow[] = []
  const cursor = { line: 1, offset: 0 }
  for (let restarts = 0; cursor.offset < bytes.length; restarts += 1) {
    const { read, fault } = await parseRows(bytes.subarray(cursor.offset), delimiter)
    const linesBefore = cursor.line - 1
    for (const { cells, lastLine } of read.rows) {
      const last = lastLine + linesBefore
      const row = { line: cursor.line, lastLine: last, cells }
      moveToLine(cursor, bytes, last + 1)
      if (cells.length === 1 && cells[0] === '') continue
      if (hasBadLine(badLines, row)) rejects.push({ file: name, line: row.line, reason: 'NOT_UTF8', details: {} })
      else rows.push(row)
    }
    if (!fault) break
    const { line } = cursor
    if (restarts === maxRestarts) stopImport(name, 'TOO_MANY_UNREADABLE', { line })
    const tooLarge = fault.code === 'CSV_MAX_RECORD_SIZE'
    rejects.push({ file: name, line, reason: tooLarge ? 'RECORD_TOO_LARGE' : 'BAD_QUOTES', details: {} })
    moveToLine(cursor, bytes, line + 1)
  }
  return rows
}

/** The rows up to the first one that cannot be read. */
async function parseRows(bytes: Buffer, delimiter: string) {
  const read: { rows: { cells: string[]; lastLine: number }[] } = { rows: [] }
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    max_record_size: maxRecordCharacters,
    on_record(cells: string[], { lines }) {
      // Kept here and not in the stream, which forgets what it holds when it meets a fault.
      read.rows.push({ cells, lastLine: lines })
      return null
    },
  })
  try {
    await pipeline(Readable.from([bytes]), parser, async (rows: AsyncIterable<unknown>) => {
      for await (const row of rows) void row
    })
    return { read, fault: null }
  } catch (fault) {
    if (fault instanceof CsvError) return { read, fault }
    throw fault
  }
}

function moveToLine(cursor: { line: number; offset: number }, bytes: Buffer, line: number): void {
  for (; cursor.line < line; cursor.line += 1) {
    const end = bytes.indexOf(lineFeed, cursor.offset)
    cursor.offset = end === -1 ? bytes.length : end + 1
  }
}

function linesNotInUtf8(bytes: Buffer): Set<number> {
  const bad = new Set<number>()
  if (isUtf8(bytes)) return bad
  const cursor = { line: 1, offset: 0 }
  while (cursor.offset < bytes.length) {
    const { line, offset } = cursor
    moveToLine(cursor, bytes, line + 1)
    if (!isUtf8(bytes.subarray(offset, cursor.offset))) bad.add(line)
  }
  return bad
}

function hasBadLine(badLines: ReadonlySet<number>, { line, lastLine }: ReadRow): boolean {
  if (badLines.size === 0) return false
  for (let each = line; each <= lastLine; each += 1) if (badLines.has(each)) return true
  return false
}
