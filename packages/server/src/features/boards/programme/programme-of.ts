import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'

/** The id of this instance's programme, which is also that of its stream. Throws NOT_FOUND. */
export async function programmeOf(sql: Sql): Promise<string> {
  const [programme] = await sql.rows<{ id: string }>('select id from programme order by created_at limit 1')
  if (!programme) throw new PublicError('NOT_FOUND')
  return programme.id
}
