import type { Sql } from '../../sql.js'

/**
 * What no other instance has a use for: how people are signed in here, messages that were sent, passkeys (which are bound
 * to an address), what the database knows of itself, and what is made anew from the rest.
 */
const leftOut = [
  'durability_probe',
  'mail',
  'migration',
  'passkey',
  'passkey_challenge',
  'people_version',
  'provider_attempt',
  'session',
  'sign_in_code',
  'timeline',
  'unconfirmed_identity',
  'write_probe',
  'written_word',
  'wrong_guess',
]

export interface ProgrammeTable {
  name: string
  /** Those that are not generated from others. */
  columns: string[]
  /** The order of its rows: its primary key; null for a table that has none. */
  key: string[] | null
}

/** The tables of everything that a programme is, with what was done in it. */
export function readProgrammeTables(sql: Sql): Promise<ProgrammeTable[]> {
  return sql.rows<ProgrammeTable>(
    `select c.relname as name,
       (select jsonb_agg(a.attname order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select jsonb_agg(a.attname order by a.attnum) from pg_index i join pg_attribute a
         on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1::text[])
       and not exists (select from pg_depend d
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by c.relname`,
    [leftOut],
  )
}

/** The last migration: two instances with the same one have the same tables. */
export async function lastMigration(sql: Sql): Promise<string> {
  const [last] = await sql.rows<{ name: string }>('select name from migration order by id desc limit 1')
  return last?.name ?? ''
}

/** Names of the database's own, as its statements write them. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')
