import type { Sql } from '../../../sql.js'
import { hashOfUpdate } from './hash-of-update.js'
import type { FoundFacts } from './read-push-facts.js'
import type { NewChange } from './text-log.js'
import { momentOf, textStandingsSql, type TextStandingRow } from './text-standings.js'

/** Writes the changes of `change`, moves heads of texts and clocks of clients. Each bears the body that its client writes for. */
const append = (change: string) => `${change},
  appended as (
    insert into lever_text_change (lever_id, number, operation_id, client_id, actor_id, organisation_id, at, hash,
      is_mark, bytes)
    select lever_id, number, operation_id, client_id, actor_id, pen.organisation_id, change.at, decode(hash, 'hex'),
      is_mark, decode(change.bytes, 'base64')
    from change join lever_text_pen pen using (lever_id, client_id)
  ), moved as (
    update lever_text_pen pen set clock = greatest(pen.clock, last.clock),
      seen_at = case when pen.seen_at is not null then last.at end
    from (
      select lever_id, client_id, max(clock) as clock, max(at) as at from change group by lever_id, client_id
    ) last
    where pen.lever_id = last.lever_id and pen.client_id = last.client_id
  )
  update lever_text set head = last.number, tail_bytes = tail_bytes + last.size, changed_at = last.at
  from (
    select lever_id, max(number) as number, sum(size) as size, max(at) as at from change group by lever_id
  ) last where lever_text.lever_id = last.lever_id
  returning lever_text.lever_id`

const given = `select * from jsonb_to_recordset($1::jsonb) as c(lever_id uuid, number integer, operation_id uuid,
  client_id bigint, actor_id uuid, at timestamptz, hash text, bytes text, size integer, clock integer,
  is_mark boolean)`

const appendAll = append(`with change as materialized (${given})`)

// Waiting for a lock, PostgreSQL looks again whether the row is as it was asked for: a text that moved is not in it.
const appendIfUnmoved = append(`with asked as materialized (
    select * from jsonb_to_recordset($2::jsonb)
      as a("leverId" uuid, epoch text, head integer, rights integer, "isFull" boolean)
  ), unmoved as materialized (
    select t.lever_id from lever_text t join asked on t.lever_id = "leverId" and t.epoch = asked.epoch
      and t.head = asked.head and t.rights = asked.rights and is_full = "isFull" and state = 'OPEN'
    order by t.lever_id for update of t
  ), standing as materialized (
    select coalesce(jsonb_agg(s order by "leverId", "personId"), '[]') = $3::jsonb as is_same
    from (${textStandingsSql({ levers: '$4', people: '$5', at: '$6' })}) s
  ), change as materialized (
    ${given} where (select count(*) from unmoved) = (select count(*) from asked) and (select is_same from standing)
  )`)

/** Writes changes, numbered after their texts' heads: in one statement, and only under the texts' locks. */
export async function appendChanges(sql: Sql, changes: readonly NewChange[]): Promise<void> {
  if (changes.length > 0) await sql.rows(appendAll, [JSON.stringify(changes.map(rowOfChange))])
}

/**
 * Writes changes, numbered after the heads of their texts as they were judged from, all or none: one statement, which is a
 * transaction of its own. False, and nothing is written, when one of the texts moved since, or somebody's right in it.
 */
export async function appendUnlessMoved(
  sql: Sql,
  changes: readonly NewChange[],
  { texts, standings }: Pick<FoundFacts, 'texts' | 'standings'>,
): Promise<boolean> {
  const written = new Set(changes.map(({ push }) => push.leverId))
  const authors = new Set(changes.map(({ push }) => `${push.leverId} ${push.personId}`))
  const asked = texts.filter(({ leverId }) => written.has(leverId))
  const judged = standings.filter(({ leverId, personId }) => authors.has(`${leverId} ${personId}`))
  const rows = await sql.rows(appendIfUnmoved, [
    JSON.stringify(changes.map(rowOfChange)),
    JSON.stringify(asked),
    JSON.stringify(judged.toSorted(byId)),
    judged.map(({ leverId }) => leverId),
    judged.map(({ personId }) => personId),
    momentOf(changes.map(({ push }) => push)),
  ])
  return rows.length === written.size
}

/** As the database orders them. */
function byId(one: TextStandingRow, other: TextStandingRow): number {
  const [first, second] = [one, other].map(({ leverId, personId }) => `${leverId} ${personId}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

function rowOfChange({ push, number, clock, isMark = false }: NewChange) {
  return {
    lever_id: push.leverId,
    number,
    operation_id: push.operationId,
    client_id: push.clientId,
    actor_id: push.personId,
    at: push.at.toISOString(),
    hash: hashOfUpdate(push),
    bytes: Buffer.from(push.update).toString('base64'),
    size: push.update.length,
    clock,
    is_mark: isMark,
  }
}
