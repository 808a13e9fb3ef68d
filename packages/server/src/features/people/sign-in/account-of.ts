import type { SqlEntityManager } from '@mikro-orm/sql'
import { queryOf } from '../../../query.js'
import type { Person } from '../person.entity.js'

/** The account that an address has; null for none. */
export async function accountOf(em: SqlEntityManager, email: string): Promise<string | null> {
  const known = await queryOf<typeof Person>(em)
    .selectFrom('Person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return known?.id ?? null
}
