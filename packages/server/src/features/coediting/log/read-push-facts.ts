import type { TextBody } from '../../../ports/texts.js'
import type { Sql } from '../../../sql.js'
import {
  keyOfClient,
  type KnownChange,
  type TextClient,
  type PushFacts,
  type ReadPush,
  type TextHead,
} from './text-log.js'
import { momentOf, textRefusals, textStandingsSql, type TextStandingRow } from './text-standings.js'

export interface FoundClient extends TextClient {
  leverId: string
  clientId: number
  /** The body in whose name it writes; null in its writer's own. */
  body: TextBody | null
}

/** What a group of pushes needs to know, as it is found. */
export interface FoundFacts {
  texts: readonly TextHead[]
  clients: readonly FoundClient[]
  known: readonly (KnownChange & { leverId: string; operationId: string })[]
  standings: readonly TextStandingRow[]
}

const facts = `select
  (select coalesce(jsonb_agg(t), '[]') from (
    select lever_id as "leverId", epoch, head, rights, schema_version as "schemaVersion", state, is_full as "isFull",
      is_heavy as "isHeavy"
    from lever_text where lever_id = any ($3::uuid[])
  ) t) as texts,
  (select coalesce(jsonb_agg(p), '[]') from (
    select distinct lever_id as "leverId", client_id as "clientId", person_id as "personId", clock,
      case when organisation.id is not null
        then jsonb_build_object('id', organisation.id, 'name', organisation.name) end as body
    from lever_text_pen join unnest($1::uuid[], $2::bigint[]) as asked (lever, client)
      on lever_id = lever and client_id = client
    left join organisation on organisation.id = organisation_id
  ) p) as clients,
  (select coalesce(jsonb_agg(c), '[]') from (
    select lever_id as "leverId", operation_id as "operationId", number, encode(hash, 'hex') as hash
    from lever_text_change join unnest($3::uuid[], $4::uuid[]) as asked (lever, operation)
      on lever_id = lever and operation_id = operation
  ) c) as known,
  (select coalesce(jsonb_agg(s), '[]') from (
    ${textStandingsSql({ levers: '$3', people: '$5', at: '$6' })}
  ) s) as standings`

/** What a group of pushes needs to know, as of one moment: one statement. */
export async function readPushFacts(sql: Sql, pushes: readonly ReadPush[]): Promise<FoundFacts> {
  const asked = pushes.map(({ push }) => push)
  const clients = pushes.flatMap(({ push, read }) =>
    [push.clientId, ...(read?.needs.keys() ?? [])].map((clientId) => ({ leverId: push.leverId, clientId })),
  )
  const [found] = await sql.rows<FoundFacts>(facts, [
    clients.map(({ leverId }) => leverId),
    clients.map(({ clientId }) => clientId),
    asked.map(({ leverId }) => leverId),
    asked.map(({ operationId }) => operationId),
    asked.map(({ personId }) => personId),
    momentOf(asked),
  ])
  return found ?? { texts: [], clients: [], known: [], standings: [] }
}

/** The same for each of the pushes. */
export function pushFactsOf({ texts, clients, known, standings }: FoundFacts, pushes: readonly ReadPush[]): PushFacts {
  const asked = pushes.map(({ push }) => push)
  const changes = new Map(known.map((change) => [keyOfOperation(change), change]))
  const byClient = new Map(clients.map((client) => [keyOfClient(client), client]))
  const readers = asked.map((push) => ({ ...push, body: byClient.get(keyOfClient(push))?.body ?? null }))
  return {
    texts: new Map(texts.map((text) => [text.leverId, text])),
    clients: byClient,
    known: asked.map((push) => changes.get(keyOfOperation(push)) ?? null),
    refusals: textRefusals(standings, readers, 'pushTextChange'),
  }
}

function keyOfOperation({ leverId, operationId }: { leverId: string; operationId: string }): string {
  return `${leverId} ${operationId}`
}
