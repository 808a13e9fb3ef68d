import DataLoader from 'dataloader'
import type { Context } from '../../../context.js'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { queryOf } from '../../../query.js'
import { sqlOf } from '../../../sql.js'
import type { Organisation } from '../../organisations/organisation.entity.js'
import { readPeople } from '../../people/read-people.js'
import { CoAuthorType } from './co-author.type.js'
import type { LeverCoAuthor } from './lever-co-author.entity.js'

/** Who was invited to write a lever, the first invited first: those of one query are read by two statements. */
export function readCoAuthors(context: Context, leverId: string): Promise<CoAuthorType[]> {
  const loader = context.once(
    'co-authors of levers',
    () => new DataLoader((leverIds: readonly string[]) => readAll(context.em, leverIds)),
  )
  return loader.load(leverId)
}

async function readAll(em: SqlEntityManager, leverIds: readonly string[]): Promise<CoAuthorType[][]> {
  const rows = await queryOf<typeof LeverCoAuthor | typeof Organisation>(em)
    .selectFrom('LeverCoAuthor')
    .leftJoin('Organisation', 'Organisation.id', 'LeverCoAuthor.organisation')
    .select([
      'LeverCoAuthor.id',
      'LeverCoAuthor.lever',
      'LeverCoAuthor.person',
      'LeverCoAuthor.organisation as bodyId',
      'Organisation.name as body',
      'LeverCoAuthor.invitedAt',
    ])
    .where(({ eb, fn, val }) => eb('LeverCoAuthor.lever', '=', fn.any(val(leverIds))))
    .orderBy('LeverCoAuthor.id')
    .execute()
  const people = await readPeople(
    sqlOf(em),
    rows.flatMap((row) => row.person ?? []),
  )
  const byLever = Map.groupBy(rows, (row) => row.lever)
  return leverIds.map((leverId) =>
    (byLever.get(leverId) ?? []).map(({ id, person: personId, bodyId, body, invitedAt }) => {
      const person = personId === null ? null : (people.get(personId) ?? null)
      return Object.assign(new CoAuthorType(), { id, organisationId: bodyId, organisation: body, person, invitedAt })
    }),
  )
}
