import { textSchemaVersion } from '@leviers/shared/text-schema'
import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'
import type { TextReading } from './text-delta.js'

/**
 * A text that was last written with an earlier schema is written with ours from now on: whoever knows only the earlier one,
 * page or node, writes nothing more in it, nor by what they remember of it. Throws TEXT_SCHEMA_OLD for one that is written
 * with a later schema: this node is the earlier one.
 */
export async function raiseSchema(sql: Sql, { leverId, schemaVersion }: TextReading): Promise<void> {
  if (schemaVersion > textSchemaVersion) throw new PublicError('TEXT_SCHEMA_OLD')
  if (schemaVersion === textSchemaVersion) return
  await sql.rows(
    `update lever_text set schema_version = $2, rights = rights + 1 where lever_id = $1 and schema_version < $2`,
    [leverId, textSchemaVersion],
  )
}
