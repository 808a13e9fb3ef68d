import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Act, Transaction } from '../../../commands/command.js'

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
