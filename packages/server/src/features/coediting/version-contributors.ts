import DataLoader from 'dataloader'
import type { Context } from '../../context.js'
import { sqlOf, type Sql } from '../../sql.js'
import { readPeople } from '../people/read-people.js'
import type { ContributorType } from './contributor.type.js'
import { nameOf, type VersionKey } from './version-words.js'

/**
 * Who wrote what is new in a version, and for which body, those who changed most first: those of one query are read by two
 * statements. Empty for a version that was not written together.
 */
export function versionContributors(context: Context, key: VersionKey): Promise<ContributorType[]> {
  const loader = context.once(
    'contributors of versions',
    () =>
      new DataLoader((keys: readonly VersionKey[]) => readContributors(sqlOf(context.em), keys), {
        cacheKeyFn: nameOf,
      }),
  )
  return loader.load(key)
}

interface Row extends VersionKey {
  personId: string
  organisation: string | null
  changes: number
}

async function readContributors(sql: Sql, keys: readonly VersionKey[]): Promise<ContributorType[][]> {
  const rows = await sql.rows<Row>(
    `select v.lever_id as "leverId", v.revision, actor_id as "personId", organisation, count(*)::integer as changes
     from unnest($1::uuid[], $2::integer[]) as asked (lever, revision)
     join lever_revision v on v.lever_id = asked.lever and v.revision = asked.revision
     cross join lateral (
       select coalesce(max(text_number), 0) as number from lever_revision earlier
       where earlier.lever_id = v.lever_id and earlier.revision < v.revision
     ) before
     join lever_text_change c on c.lever_id = v.lever_id and c.number > before.number and c.number <= v.text_number
     where not is_mark
     group by v.lever_id, v.revision, actor_id, organisation order by changes desc, actor_id`,
    [keys.map(({ leverId }) => leverId), keys.map(({ revision }) => revision)],
  )
  const people = await readPeople(
    sql,
    rows.map(({ personId }) => personId),
  )
  const byVersion = Map.groupBy(rows, nameOf)
  return keys.map((key) =>
    (byVersion.get(nameOf(key)) ?? []).flatMap(({ personId, organisation, changes }) => {
      const person = people.get(personId)
      return person ? [{ person, organisation, changes }] : []
    }),
  )
}
