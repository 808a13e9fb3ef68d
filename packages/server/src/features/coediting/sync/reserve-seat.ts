import { limits } from '@leviers/shared/limits'
import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'
import { bodiesOfClient, type IssuedClientId } from '../log/issue-client-id.js'

/**
 * Gives a person's editor a client id to write a text under, unless too many others write in it: those who began to, or sent
 * something, within the last minute, through whatever node. Whoever is one of them may open another editor. In a transaction,
 * under the text's lock, so that of those who come at once only as many get one as there is room for. Throws TOO_MANY_PENS.
 */
export async function reserveSeat(
  sql: Sql,
  { leverId, clientId, personId, at, organisationId }: Omit<IssuedClientId, 'clock'>,
): Promise<void> {
  const { seats: max, seatSeconds } = limits.coediting
  await sql.rows('select 1 from lever_text where lever_id = $1 for no key update', [leverId])
  const since = new Date(at.getTime() - seatSeconds * 1_000)
  const reserved = await sql.rows(
    `insert into lever_text_pen (lever_id, client_id, person_id, issued_at, seen_at, organisation_id, bodies)
     select $1, $2, $3, $4, $4, $7::uuid, $8::jsonb where $5 > (
       select count(distinct person_id) from lever_text_pen where lever_id = $1 and person_id <> $3 and seen_at > $6
     ) returning client_id`,
    [
      leverId,
      clientId,
      personId,
      at.toISOString(),
      max,
      since.toISOString(),
      organisationId,
      bodiesOfClient(organisationId),
    ],
  )
  if (reserved.length === 0) throw new PublicError('TOO_MANY_PENS', { max })
}
