import { randomInt } from 'node:crypto'
import type { Sql } from '../../sql.js'

export interface IssuedPen {
  leverId: string
  clientId: number
  personId: string
  /** The place after the last that was written under it. */
  clock: number
  at: Date
}

/** A client id that nobody has, as GraphQL and Yjs count: what else it may be is left to the table's key. */
export function newClientId(): number {
  return randomInt(1, 2 ** 31)
}

/** Gives a person a client id to write a text under: it is theirs for ever. */
export async function issuePen(sql: Sql, { leverId, clientId, personId, clock, at }: IssuedPen): Promise<void> {
  await sql.rows(
    'insert into lever_text_pen (lever_id, client_id, person_id, clock, issued_at) values ($1, $2, $3, $4, $5)',
    [leverId, clientId, personId, clock, at.toISOString()],
  )
}
