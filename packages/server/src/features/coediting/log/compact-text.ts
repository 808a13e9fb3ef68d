import { limits } from '@leviers/shared/limits'
import type { Sql } from '../../../sql.js'
import { compacted } from '../document/text-state.js'
import type { TextReading } from './text-delta.js'

/** So many changes are kept one by one before the state, for those who were away for a moment. */
const keptChanges = 200

/**
 * Compaction: writes a snapshot of a text when much was written since, and forgets older changes: opening a text then costs
 * the same however much was written, and what people erased is nowhere any more.
 */
export async function compactText(sql: Sql, text: TextReading, isAsked = isDue): Promise<void> {
  const rows = text.rows.filter(({ number }) => number > text.snapshotNumber)
  const bytes = rows.reduce((sum, { update }) => sum + update.length, 0)
  if (!isAsked({ changes: rows.length, bytes })) return
  const { snapshot, snapshotNumber } = compacted({ ...text, rows })
  const trimmed = Math.max(0, snapshotNumber - keptChanges)
  await sql.rows(
    `with compacted as (
       update lever_text set snapshot = $2, snapshot_number = $3, tail_bytes = tail_bytes - $4,
         trimmed = greatest(trimmed, $5)
       where lever_id = $1 and snapshot_number < $3 and epoch = $6 returning lever_id
     )
     update lever_text_change set bytes = null
     from compacted where lever_text_change.lever_id = compacted.lever_id and number <= $5 and bytes is not null`,
    [text.leverId, Buffer.from(snapshot), snapshotNumber, bytes, trimmed, text.epoch],
  )
}

function isDue({ changes, bytes }: { changes: number; bytes: number }): boolean {
  return changes >= limits.coediting.compactRows || bytes >= limits.coediting.compactBytes
}
