import DataLoader from 'dataloader'
import type { Context } from '../../../context.js'
import { sqlOf, type Sql } from '../../../sql.js'
import type { ContributorType } from '../projection/contributor.type.js'
import type { VersionKey } from './version-words.js'
import { withPeopleAndBodies } from '../projection/with-people-and-bodies.js'

/** From a version, which is not in it, to another one. */
export interface VersionSpan extends VersionKey {
  after: number
}

/**
 * Who wrote what is new between two versions, and for which body, those who changed most first; of a version that nobody
 * wrote together, who saved it. Those of one query are read by three statements.
 */
export function versionContributors(context: Context, span: VersionSpan): Promise<ContributorType[]> {
  const loader = context.once(
    'contributors of versions',
    () =>
      new DataLoader((spans: readonly VersionSpan[]) => readContributors(sqlOf(context.em), spans), {
        cacheKeyFn: nameOfSpan,
      }),
  )
  return loader.load(span)
}

interface Row extends VersionSpan {
  personId: string
  organisationId: string | null
  changes: number
}

const contributors = `with version as materialized (
    select asked.lever_id, asked.revision, asked.after, v.revision as own, v.editor_id, v.spoken_for_id, v.text_number, (
      select coalesce(max(text_number), 0) from lever_revision earlier
      where earlier.lever_id = v.lever_id and earlier.revision < v.revision
    ) as since
    from unnest($1::uuid[], $2::integer[], $3::integer[]) as asked (lever_id, revision, after)
    join lever_revision v on v.lever_id = asked.lever_id and v.revision > asked.after and v.revision <= asked.revision
  ), written as materialized (
    select version.lever_id, revision, after, own, actor_id, organisation_id, count(*) as changes
    from version join lever_text_change c on c.lever_id = version.lever_id and number > since and number <= text_number
    where not is_mark group by version.lever_id, revision, after, own, actor_id, organisation_id
  ), saved as (
    select lever_id, revision, after, own, editor_id, spoken_for_id, 1
    from version where (lever_id, revision, after, own) not in (select lever_id, revision, after, own from written)
  )
  select lever_id as "leverId", revision, after, actor_id as "personId", organisation_id as "organisationId",
    sum(changes)::integer as changes
  from (select * from written union all select * from saved) done
  group by lever_id, revision, after, actor_id, organisation_id order by changes desc, actor_id, organisation_id`

async function readContributors(sql: Sql, spans: readonly VersionSpan[]): Promise<ContributorType[][]> {
  const rows = await sql.rows<Row>(contributors, [
    spans.map(({ leverId }) => leverId),
    spans.map(({ revision }) => revision),
    spans.map(({ after }) => after),
  ])
  const bySpan = Map.groupBy(await withPeopleAndBodies(sql, rows), nameOfSpan)
  return spans.map((span) => bySpan.get(nameOfSpan(span)) ?? [])
}

function nameOfSpan({ leverId, revision, after }: VersionSpan): string {
  return `${leverId} ${after} ${revision}`
}
