import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../packages/server/src/database.ts'
import type { Database } from '../../packages/server/src/database/database.ts'
import { sqlOf } from '../../packages/server/src/sql.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'

/** What stands in the tables of entities and only SQL knows, with why. */
const onlySql: Readonly<Record<string, string>> = {
  'column lever.search': 'PostgreSQL generates it from the words; only searches read it',
  'column comment.search': 'PostgreSQL generates it from the words; only searches read it',
  'trigger lever.lever_words': 'adds the words of levers to those that are searched with slips of the pen',
  'trigger comment.comment_words': 'adds the words of comments to those that are searched with slips of the pen',
  'check board.board_state_check': 'a board has a state, rules and readers that the programme knows',
  'check board.board_visibility_check': 'the same',
  'check board.board_proposers_check': 'the same',
  'check role_grant.role_grant_known': 'a role is one that the policies know, whoever writes it',
  'check role_grant.role_grant_of_programme': 'nobody administers a board alone',
  'check role_grant.role_grant_day': 'whoever says the last day says when it is over',
  'check mandate.mandate_kind_check': 'a mandate is of a kind that the programme knows, whoever writes it',
  'check lever_co_author.lever_co_author_check': 'an invitation is to a person or to a body, never to both',
}

let database: Database
beforeAll(async () => {
  database = await openDatabase({ databaseUrl: await migratedDatabase(), dataDir: '' })
})
afterAll(() => database.close())

test('every entity has the table that the migrations made, column by column', async () => {
  const stated = statedColumns()
  const made = await madeColumns([...new Set(stated.map(({ table }) => table))])
  expect(stated.length).toBeGreaterThan(130)
  expect(differences(stated, made, onlySql)).toEqual([])
})

test('what only SQL knows of the tables of entities is listed, with its reason', async () => {
  const stated = statedColumns()
  const known = new Set(stated.map(nameOf))
  const tables = [...new Set(stated.map(({ table }) => table))]
  const unknown = (await madeColumns(tables)).map(nameOf).filter((name) => !known.has(name))
  const more = await sqlOf(database.em.fork()).rows<{ name: string }>(
    `select 'trigger ' || relname || '.' || tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
     where not tgisinternal and relname = any ($1)
     union all select 'check ' || relname || '.' || conname from pg_constraint join pg_class on pg_class.oid = conrelid
     where contype = 'c' and relname = any ($1)`,
    [tables],
  )
  expect([...unknown, ...more.map(({ name }) => name)].toSorted()).toEqual(Object.keys(onlySql).toSorted())
})

test('a column that an entity and the migrations have otherwise would be noticed', () => {
  const made = column({})
  expect(differences([made], [made], {})).toEqual([])
  expect(differences([column({ name: 'state' })], [made], {})).toEqual([
    'column mandate.state is of the entity alone',
    'column mandate.kind is of the table alone',
  ])
  expect(differences([made], [made, column({ name: 'folded' })], { 'column mandate.folded': 'SQL' })).toEqual([])
  for (const other of [
    { type: 'uuid' },
    { isNullable: true },
    { default: '0' },
    { isKey: true },
    { leadsTo: 'lever' },
  ]) {
    expect(differences([column(other)], [made], {})).toHaveLength(1)
  }
  // A table may give what an entity always says, and may lead to what an entity only has the id of.
  expect(differences([made], [column({ default: "'NONE'", leadsTo: 'lever' })], {})).toEqual([])
})

interface Column {
  table: string
  name: string
  type: string
  isNullable: boolean
  isKey: boolean
  /** Null when there is none. */
  default: string | null
  /** The table of the thing that it is the id of; null when none is stated. */
  leadsTo: string | null
}

const aColumn = { table: 'mandate', name: 'kind', type: 'text', isNullable: false, isKey: false }
const column = (more: Partial<Column>): Column => ({ ...aColumn, default: null, leadsTo: null, ...more })
const nameOf = ({ table, name }: Column) => `column ${table}.${name}`

/** Where entities and tables are not the same, in words. */
function differences(stated: readonly Column[], made: readonly Column[], listed: object): string[] {
  const inTables = new Map(made.map((one) => [nameOf(one), one]))
  const inEntities = new Set(stated.map(nameOf))
  return [
    ...stated.flatMap((one) => differencesOf(one, inTables.get(nameOf(one)))),
    ...made
      .map(nameOf)
      .filter((name) => !inEntities.has(name) && !(name in listed))
      .map((name) => `${name} is of the table alone`),
  ]
}

function differencesOf(stated: Column, made: Column | undefined): string[] {
  const name = nameOf(stated)
  if (!made) return [`${name} is of the entity alone`]
  return (['type', 'isNullable', 'isKey', 'default', 'leadsTo'] as const)
    .filter((part) => stated[part] !== made[part] && stated[part] !== null)
    .map((part) => `${name}, ${part}: ${stated[part]} in the entity, ${made[part]} in the table`)
}

/** What the entities state. */
function statedColumns(): Column[] {
  const entities = [...database.em.getMetadata().getAll().values()]
  return entities.flatMap(({ tableName, props }) =>
    props
      .filter(({ persist }) => persist !== false)
      .map((prop) => ({
        table: tableName,
        name: String(prop.fieldNames[0]),
        type: longNameOf(String(prop.columnTypes[0])),
        isNullable: prop.nullable ?? false,
        isKey: prop.primary ?? false,
        default: defaultOf(prop),
        leadsTo: prop.targetMeta?.tableName ?? null,
      })),
  )
}

function defaultOf({ default: given, defaultRaw }: { default?: unknown; defaultRaw?: string }): string | null {
  return Array.isArray(given) ? "'{}'" : (defaultRaw ?? null)
}

/** A type as PostgreSQL spells it out. */
function longNameOf(type: string): string {
  return type
    .replace(/^int$/, 'integer')
    .replace(/^bigserial$/, 'bigint')
    .replace(/^timestamptz(\(\d\))?$/, 'timestamp$1 with time zone')
}

/** What the migrations made. */
function madeColumns(tables: readonly string[]): Promise<Column[]> {
  return sqlOf(database.em.fork()).rows<Column>(
    `select relname as "table", attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as "isNullable",
       exists (select from pg_index where indrelid = attrelid and indisprimary and attnum = any (indkey)) as "isKey",
       regexp_replace(pg_get_expr(adbin, adrelid), '::[a-z]+(\\[\\])?$', '') as "default",
       (select target.relname from pg_constraint join pg_class target on target.oid = confrelid
        where contype = 'f' and conrelid = attrelid and conkey = array[attnum]) as "leadsTo"
     from pg_attribute join pg_class on pg_class.oid = attrelid
     left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where relkind = 'r' and relname = any ($1) and attnum > 0 and not attisdropped and relnamespace = 'public'::regnamespace
     order by relname, attnum`,
    [tables],
  )
}
