import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Act, Transaction } from '../../events/define-command.js'
import type { Sql } from '../../sql.js'
import { readPeople } from '../people/read-people.js'
import type { OfficialAnswer } from './official-answer.type.js'

interface StatusChange {
  leverId: string
  from: LeverStatus
  to: LeverStatus
  answer: string | null
}

/** Whether a change takes back what the same person did last; then what was answered before it is given again. */
export async function takenBack(
  transaction: Transaction,
  { input: { leverId, from, to }, actor }: Act<StatusChange>,
): Promise<{ body: string | null } | null> {
  const [last, before] = await transaction.rows<{ from: string; to: string; personId: string; body: string | null }>(
    `select from_status as "from", to_status as "to", person_id as "personId", body from lever_answer
     where lever_id = $1 order by id desc limit 2`,
    [leverId],
  )
  const isBack = last?.from === to && last.to === from && last.personId === actor.personId
  return isBack ? { body: before?.to === to ? before.body : null } : null
}

/** Keeps a change of status with its answer. */
export async function keepAnswer(
  transaction: Transaction,
  { input: { leverId, from, to }, actor, at }: Act<StatusChange>,
  body: string | null,
): Promise<void> {
  await transaction.rows(
    'insert into lever_answer (lever_id, from_status, to_status, body, at, person_id) values ($1, $2, $3, $4, $5, $6)',
    [leverId, from, to, body, at, actor.personId],
  )
}

/** What was answered with the status that each lever has: two statements for all of them; null where nothing was. */
export async function readAnswers(sql: Sql, leverIds: readonly string[]): Promise<(OfficialAnswer | null)[]> {
  const rows = await sql.rows<{ leverId: string; status: LeverStatus; body: string; at: string; personId: string }>(
    `select * from (
       select distinct on (lever_id) lever_id as "leverId", to_status as status, body, at, person_id as "personId"
       from lever_answer where lever_id = any ($1::uuid[]) order by lever_id, id desc
     ) last where body is not null`,
    [leverIds],
  )
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  return leverIds.map((leverId) => {
    const row = rows.find((one) => one.leverId === leverId)
    const person = people.get(row?.personId ?? '')
    return row && person ? { status: row.status, body: row.body, at: new Date(row.at), person } : null
  })
}
