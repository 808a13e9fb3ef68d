import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Act, Transaction } from '../../../commands/command.js'
import { queryOf } from '../../../query.js'
import { LeverAnswer } from './lever-answer.entity.js'

interface StatusChange {
  leverId: string
  from: LeverStatus
  to: LeverStatus
  answer: string | null
}

/** Whether a change takes back what the same person did last; then what was answered before it is given again. */
export async function takenBack(
  { em }: Transaction,
  { input: { leverId, from, to }, actor }: Act<StatusChange>,
): Promise<{ body: string | null } | null> {
  const [last, before] = await queryOf<typeof LeverAnswer>(em)
    .selectFrom('LeverAnswer')
    .select(['fromStatus', 'toStatus', 'person', 'body'])
    .where('lever', '=', leverId)
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  const isBack = last?.fromStatus === to && last.toStatus === from && last.person === actor.personId
  return isBack ? { body: before?.toStatus === to ? before.body : null } : null
}

/** Keeps a change of status with its answer. */
export async function keepAnswer(
  { em }: Transaction,
  { input: { leverId, from, to }, actor, at }: Act<StatusChange>,
  body: string | null,
): Promise<void> {
  await em.insert(LeverAnswer, { lever: leverId, fromStatus: from, toStatus: to, body, at, person: actor.personId })
}
