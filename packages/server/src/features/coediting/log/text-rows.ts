import type { Sql } from '../../../sql.js'
import type { LoggedChange } from '../document/text-state.js'
import type { TextReading, TextDelta } from './text-delta.js'

/** Where a text's log stands, without its words. */
export interface TextPlace {
  boardId: string
  epoch: string
  number: number
  /** Changes up to this one are only in the state any more. */
  trimmed: number
}

interface ReadingRow {
  epoch: string
  head: number
  schemaVersion: number
  snapshot: Uint8Array
  snapshotNumber: number
  isFrozen: boolean
  rows: [number: number, bytes: string][]
}

const reading = `select epoch, head, schema_version as "schemaVersion", snapshot, snapshot_number as "snapshotNumber",
    state = 'FROZEN' as "isFrozen", (
    select coalesce(jsonb_agg(jsonb_build_array(number, encode(bytes, 'base64')) order by number), '[]')
    from lever_text_change c
    where c.lever_id = t.lever_id and number > least($2::integer, snapshot_number) and bytes is not null
  ) as rows
  from lever_text t where lever_id = $1`

/**
 * A text's state and its changes after a number, or after the state when that is earlier: one statement, however much was
 * written. Null when nobody has written in it yet. Under its lock when it is to be changed: then two, as what a statement
 * that waited reads of other rows is as old as its beginning.
 */
export async function readText(
  sql: Sql,
  leverId: string,
  { after = Infinity, lock = false }: { after?: number; lock?: boolean } = {},
): Promise<TextReading | null> {
  if (lock) await sql.rows('select 1 from lever_text where lever_id = $1 for update', [leverId])
  const [row] = await sql.rows<ReadingRow>(reading, [leverId, Math.min(after, 2 ** 31 - 1)])
  return row ? { ...row, leverId, snapshot: new Uint8Array(row.snapshot), rows: row.rows.map(changeOf) } : null
}

function changeOf([number, bytes]: [number, string]): LoggedChange {
  return { number, update: Buffer.from(bytes, 'base64') }
}

/** Changes after a number, in order, at most so many; each as it is told. */
export async function readChanges(
  sql: Sql,
  { leverId, after, most }: { leverId: string; after: number; most: number },
): Promise<TextDelta[]> {
  const rows = await sql.rows<{ epoch: string; number: number; bytes: Uint8Array }>(
    `select epoch, number, bytes from lever_text_change c join lever_text t on t.lever_id = c.lever_id
     where c.lever_id = $1 and number > $2 and bytes is not null order by number limit $3`,
    [leverId, after, most],
  )
  return rows.map(({ epoch, number, bytes }) => {
    return { leverId, epoch, since: number - 1, number, updates: [new Uint8Array(bytes)], isWhole: false }
  })
}

/** Where texts stand, by lever; those that nobody has written in yet are left out. */
export async function readTextPlaces(sql: Sql, leverIds: readonly string[]): Promise<Map<string, TextPlace>> {
  const rows = await sql.rows<TextPlace & { leverId: string }>(
    `select lever_id as "leverId", board_id as "boardId", epoch, head as number, trimmed from lever_text t join lever on lever.id = lever_id
     where lever_id = any ($1::uuid[]) and lever.state = 'PUBLISHED'`,
    [leverIds],
  )
  return new Map(rows.map(({ leverId, ...place }) => [leverId, place]))
}
