import { PublicError } from '../../../errors.js'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import type { Programme } from './programme.entity.js'

/** The id of this instance's programme, which is also that of its stream. Throws NOT_FOUND. */
export async function programmeOf({ em }: Sql): Promise<string> {
  const programme = await queryOf<typeof Programme>(em)
    .selectFrom('Programme')
    .select('id')
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  if (!programme) throw new PublicError('NOT_FOUND')
  return programme.id
}
