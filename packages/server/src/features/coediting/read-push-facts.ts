import type { Sql } from '../../sql.js'
import { keyOfPen, type KnownChange, type Pen, type PushFacts, type ReadPush, type TextHead } from './text-log.js'
import { textStandings } from './text-standings.js'

interface FactsRow {
  texts: TextHead[]
  pens: (Pen & { leverId: string; clientId: number })[]
  known: (KnownChange & { leverId: string; operationId: string })[]
}

const facts = `select
  (select coalesce(jsonb_agg(t), '[]') from (
    select lever_id as "leverId", epoch, head, rights, schema_version as "schemaVersion", state, is_full as "isFull"
    from lever_text where lever_id = any ($3::uuid[])
  ) t) as texts,
  (select coalesce(jsonb_agg(p), '[]') from (
    select distinct lever_id as "leverId", client_id as "clientId", person_id as "personId", clock
    from lever_text_pen join unnest($1::uuid[], $2::bigint[]) as asked (lever, client)
      on lever_id = lever and client_id = client
  ) p) as pens,
  (select coalesce(jsonb_agg(c), '[]') from (
    select lever_id as "leverId", operation_id as "operationId", number, encode(hash, 'hex') as hash
    from lever_text_change join unnest($3::uuid[], $4::uuid[]) as asked (lever, operation)
      on lever_id = lever and operation_id = operation
  ) c) as known`

/**
 * What a group of pushes needs to know. The texts are read before the rights: a right that ends in between, or after, has
 * raised what is compared when something is written.
 */
export async function readPushFacts(sql: Sql, pushes: readonly ReadPush[]): Promise<PushFacts> {
  const asked = pushes.map(({ push }) => push)
  const found = await readFacts(sql, pushes)
  const refusals = await textStandings(sql, asked, 'pushTextChange')
  return { ...found, known: asked.map((push) => found.known.get(keyOfOperation(push)) ?? null), refusals }
}

async function readFacts(sql: Sql, pushes: readonly ReadPush[]) {
  const clients = pushes.flatMap(({ push, read }) =>
    [push.clientId, ...(read?.needs.keys() ?? [])].map((clientId) => ({ leverId: push.leverId, clientId })),
  )
  const [found] = await sql.rows<FactsRow>(facts, [
    clients.map(({ leverId }) => leverId),
    clients.map(({ clientId }) => clientId),
    pushes.map(({ push }) => push.leverId),
    pushes.map(({ push }) => push.operationId),
  ])
  const { texts = [], pens = [], known = [] } = found ?? {}
  return {
    texts: new Map(texts.map((text) => [text.leverId, text])),
    pens: new Map(pens.map(({ personId, clock, ...pen }) => [keyOfPen(pen), { personId, clock }])),
    known: new Map(known.map((change) => [keyOfOperation(change), change])),
  }
}

function keyOfOperation({ leverId, operationId }: { leverId: string; operationId: string }): string {
  return `${leverId} ${operationId}`
}
