import { randomInt } from 'node:crypto'
import type { Sql } from '../../../sql.js'

export interface IssuedClientId {
  leverId: string
  clientId: number
  personId: string
  at: Date
  /** What was written under it already: the place after the last, and the body that it was for. */
  written?: { clock: number; organisationId: string | null }
}

/** A client id that nobody has, as GraphQL and Yjs count: what else it may be is left to the table's key. */
export function newClientId(): number {
  return randomInt(1, 2 ** 31)
}

/** Gives a person a client id to write a text under: it is theirs for ever. */
export async function issueClientId(
  sql: Sql,
  { leverId, clientId, personId, at, written }: IssuedClientId,
): Promise<void> {
  const bodies = written?.organisationId ? [[0, written.organisationId]] : []
  await sql.rows(
    `insert into lever_text_pen (lever_id, client_id, person_id, clock, issued_at, bodies)
     values ($1, $2, $3, $4, $5, $6::jsonb)`,
    [leverId, clientId, personId, written?.clock ?? 0, at.toISOString(), JSON.stringify(bodies)],
  )
}
