import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'

interface Edited {
  streamId: string
  /** What the editor had before them; none: they do not say. */
  given: number | null | undefined
  /** What it is now. */
  revision: number
  /** The kind of its event, and by which detail the event says what it is about: none for the programme itself. */
  event: string
  about?: { detail: string; id: string }
}

/** Refuses an edit of what somebody else edited since it was read, and says who did. Throws EDITED_MEANWHILE. */
export async function refuseOlder(sql: Sql, { streamId, given, revision, event, about }: Edited): Promise<void> {
  if (given === null || given === undefined || given === revision) return
  const [last] = await sql.rows<{ name: string | null }>(
    `select person.display_name as name from event left join person on person.id = actor_id
     where stream_id = $1 and kind = $2 and ($3::text is null or data->>$3::text = $4) order by number desc limit 1`,
    [streamId, event, about?.detail ?? null, about?.id ?? null],
  )
  throw new PublicError('EDITED_MEANWHILE', { name: last?.name ?? '…' })
}
