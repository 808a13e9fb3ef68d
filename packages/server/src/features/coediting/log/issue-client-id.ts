import { randomInt } from 'node:crypto'
import type { Sql } from '../../../sql.js'

export interface IssuedClientId {
  leverId: string
  clientId: number
  personId: string
  at: Date
  /** The body in whose name it writes, for good; null in its writer's own. */
  organisationId: string | null
  /** The place after the last that was written under it already. */
  clock?: number
}

/** A client id that nobody has, as GraphQL and Yjs count: what else it may be is left to the table's key. */
export function newClientId(): number {
  return randomInt(1, 2 ** 31)
}

/** From which place on a new client writes for which body. */
export function bodiesOfClient(organisationId: string | null): string {
  return JSON.stringify(organisationId === null ? [] : [[0, organisationId]])
}

/** Gives a person a client id to write a text under: it is theirs for ever. */
export async function issueClientId(
  sql: Sql,
  { leverId, clientId, personId, at, organisationId, clock = 0 }: IssuedClientId,
): Promise<void> {
  await sql.rows(
    `insert into lever_text_pen (lever_id, client_id, person_id, clock, issued_at, organisation_id, bodies)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [leverId, clientId, personId, clock, at.toISOString(), organisationId, bodiesOfClient(organisationId)],
  )
}
