import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { SqlEntityManager } from '@mikro-orm/sql'
import * as v from 'valibot'
import { sqlOf, type Sql } from '../../sql.js'
import { BackupProblem } from '../backup-problem.js'
import { lastMigration, quoted, readProgrammeTables } from './programme-tables.js'

const rowsAtOnce = 500

const header = v.object({ format: v.literal('leviers-programme'), version: v.literal(1), migration: v.string() })
const tableLine = v.object({ table: v.string(), columns: v.array(v.string()), rows: v.number() })
const lastLine = v.object({ end: v.literal(true) })

/**
 * Puts a programme that was exported into an instance where nobody is yet: all of it, in one transaction, or nothing.
 * Whoever serves the database is to start anew afterwards (renewTimeline). Throws BackupProblem.
 */
export async function importProgramme(em: SqlEntityManager, path: string): Promise<void> {
  if (!existsSync(path)) throw new BackupProblem('NO_FILE', path)
  try {
    await em.fork().transactional((transaction) => importInto(sqlOf(transaction), path))
  } catch (fault) {
    // Rows that cannot be read, or lead nowhere.
    const isWrong = fault instanceof Error && 'code' in fault && /^2[23]/.test(String(fault.code))
    throw isWrong ? new BackupProblem('DAMAGED', path) : fault
  }
}

async function importInto(sql: Sql, path: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })[Symbol.asyncIterator]()
  const next = async () => (await lines.next()).value ?? null
  const read = v.safeParse(header, parsed(await next()))
  if (!read.success) throw new BackupProblem('NOT_A_PROGRAMME', path)
  if (read.output.migration !== (await lastMigration(sql))) {
    throw new BackupProblem('OTHER_VERSION', read.output.migration)
  }
  const tables = await readProgrammeTables(sql)
  const names = tables.map(({ name }) => name)
  // From here on nobody writes: the rows of two tables may lead to each other.
  await letReferencesWait(sql, true)
  await refuseInhabited(sql)
  await sql.rows(`truncate ${quoted(names)} cascade`)
  await sql.rows('set constraints all deferred')
  for (;;) {
    const line = parsed(await next())
    if (v.is(lastLine, line)) break
    if (!v.is(tableLine, line) || !names.includes(line.table)) throw new BackupProblem('DAMAGED', path)
    await readTable(sql, line, next)
  }
  await sql.rows('set constraints all immediate')
  await letReferencesWait(sql, false)
  await countOn(sql)
}

/** Null for what is no JSON, such as the end of a file that was cut. */
function parsed(line: string | null): unknown {
  try {
    return JSON.parse(line ?? 'null')
  } catch {
    return null
  }
}

/** Throws NOT_EMPTY where somebody is, or a board. */
async function refuseInhabited(sql: Sql): Promise<void> {
  const [found] = await sql.rows('select 1 from person union all select 1 from board limit 1')
  if (found) throw new BackupProblem('NOT_EMPTY')
}

async function readTable(
  sql: Sql,
  { table, columns, rows }: v.InferOutput<typeof tableLine>,
  next: () => Promise<string | null>,
): Promise<void> {
  const into = `insert into ${quoted([table])} (${quoted(columns)}) overriding system value
    select ${quoted(columns)} from json_populate_recordset(null::${quoted([table])}, $1::json)`
  for (let done = 0; done < rows; done += rowsAtOnce) {
    const some: string[] = []
    for (let count = done; count < Math.min(done + rowsAtOnce, rows); count += 1) {
      const line = await next()
      if (line === null) throw new BackupProblem('DAMAGED', table)
      some.push(line)
    }
    await sql.rows(into, [`[${some.join(',')}]`])
  }
}

/** Whether rows may come before those that they lead to: it is checked at the end. */
async function letReferencesWait(sql: Sql, may: boolean): Promise<void> {
  const references = await sql.rows<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  )
  const how = may ? 'deferrable' : 'not deferrable'
  for (const { table, name } of references) await sql.rows(`alter table ${table} alter constraint "${name}" ${how}`)
}

/** What the database numbers by itself goes on after what came. */
async function countOn(sql: Sql): Promise<void> {
  const numbered = await sql.rows<{ table: string; column: string }>(
    `select attrelid::regclass::text as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
     where attidentity <> '' and relnamespace = 'public'::regnamespace`,
  )
  for (const { table, column } of numbered) {
    await sql.rows(
      `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max("${column}"), 0) + 1 from ${table}), false)`,
      [table, column],
    )
  }
}
