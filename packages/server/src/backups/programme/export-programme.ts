import type { FileHandle } from 'node:fs/promises'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../sql.js'
import { writeNewFile } from '../write-new-file.js'
import { lastMigration, quoted, readProgrammeTables, type ProgrammeTable } from './programme-tables.js'

export interface ExportedProgramme {
  bytes: number
  boards: number
  /** How many of them are only for those invited. */
  privateBoards: number
  people: number
}

const rowsAtOnce = 500

/**
 * Writes the whole programme to a file that is not there yet, as of one moment, whichever database it is in: a line that
 * says what the file is, then each table (its name, its columns, how many rows) with a line of JSON for each row, and a
 * last line. Throws BackupProblem.
 */
export function exportProgramme(em: SqlEntityManager, path: string): Promise<ExportedProgramme> {
  return em.fork().transactional(
    async (transaction) => {
      const sql = sqlOf(transaction)
      // Times are written in one way, wherever the database is.
      await sql.rows(`set local time zone 'UTC'`)
      const bytes = await writeNewFile(path, async (file) => {
        await writeLine(file, { format: 'leviers-programme', version: 1, migration: await lastMigration(sql) })
        for (const table of await readProgrammeTables(sql)) await writeTable(sql, file, table)
        await writeLine(file, { end: true })
      })
      return { bytes, ...(await countsOf(sql)) }
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  )
}

async function writeTable(sql: Sql, file: FileHandle, { name, columns, key }: ProgrammeTable): Promise<void> {
  const [counted] = await sql.rows<{ count: number }>(`select count(*)::integer as count from ${quoted([name])}`)
  await writeLine(file, { table: name, columns, rows: counted?.count ?? 0 })
  const rows = `select ${quoted(columns)} from ${quoted([name])} order by ${quoted(key ?? columns)}`
  await sql.rows(`declare programme_rows no scroll cursor for select row_to_json(r)::text as line from (${rows}) r`)
  for (;;) {
    const read = await sql.rows<{ line: string }>(`fetch ${rowsAtOnce} from programme_rows`)
    if (read.length > 0) await file.appendFile(read.map(({ line }) => `${onOneLine(line)}\n`).join(''))
    if (read.length < rowsAtOnce) break
  }
  await sql.rows('close programme_rows')
}

/** What some programs take for the end of a line stands in people's words, too. */
function onOneLine(json: string): string {
  return json.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)
}

function writeLine(file: FileHandle, line: object): Promise<void> {
  return file.appendFile(`${JSON.stringify(line)}\n`)
}

async function countsOf(sql: Sql): Promise<Omit<ExportedProgramme, 'bytes'>> {
  const [counts] = await sql.rows<Omit<ExportedProgramme, 'bytes'>>(
    `select (select count(*) from board)::integer as boards, (select count(*) from person)::integer as people,
       (select count(*) from board where visibility = 'INVITED')::integer as "privateBoards"`,
  )
  return { boards: 0, privateBoards: 0, people: 0, ...counts }
}
