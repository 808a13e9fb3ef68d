import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'

/** Whoever takes a college takes one that is offered, or keeps what they have. Throws COLLEGE_GONE. */
export async function refuseOtherCollege(
  sql: Sql,
  { college, kept }: { college: string; kept?: string },
): Promise<void> {
  if (college === kept) return
  const [found] = await sql.rows('select from college where code = $1 and not is_retired', [college])
  if (!found) throw new PublicError('COLLEGE_GONE', { field: 'college' })
}
