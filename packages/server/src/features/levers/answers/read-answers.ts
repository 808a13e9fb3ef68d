import type { SqlEntityManager } from '@mikro-orm/sql'
import { queryOf } from '../../../query.js'
import { sqlOf } from '../../../sql.js'
import { readPeople } from '../../people/read-people.js'
import type { LeverAnswer } from './lever-answer.entity.js'
import type { OfficialAnswer } from './official-answer.type.js'

/** What was answered with the status that each lever has: two statements for all of them; null where nothing was. */
export async function readAnswers(
  em: SqlEntityManager,
  leverIds: readonly string[],
): Promise<(OfficialAnswer | null)[]> {
  const last = await queryOf<typeof LeverAnswer>(em)
    .selectFrom('LeverAnswer')
    .distinctOn('lever')
    .select(['lever', 'toStatus', 'body', 'at', 'person'])
    .where(({ eb, fn, val }) => eb('lever', '=', fn.any(val(leverIds))))
    .orderBy('lever')
    .orderBy('id', 'desc')
    .execute()
  const answers = last.flatMap(({ body, ...change }) => (body === null ? [] : [{ ...change, body }]))
  const people = await readPeople(
    sqlOf(em),
    answers.map((answer) => answer.person),
  )
  return leverIds.map((leverId) => {
    const answer = answers.find((one) => one.lever === leverId)
    const person = people.get(answer?.person ?? '')
    return answer && person ? { status: answer.toStatus, body: answer.body, at: answer.at, person } : null
  })
}
