import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'
import { Mandate } from './mandate.entity.js'

/** Whose a mandate is, for good. Throws NOT_FOUND. */
export async function holderOf(sql: Sql, input: { mandateId: string }): Promise<string> {
  return (await findMandate(sql, input)).person.id
}

/** Throws NOT_FOUND. */
export async function findMandate({ em }: Sql, { mandateId }: { mandateId: string }): Promise<Mandate> {
  const mandate = await em.findOne(Mandate, { id: mandateId })
  if (!mandate) throw new PublicError('NOT_FOUND')
  return mandate
}
