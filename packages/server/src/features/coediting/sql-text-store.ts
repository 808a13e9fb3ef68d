import type { SqlEntityManager } from '@mikro-orm/sql'
import { sqlOf, type Sql } from '../../sql.js'
import { hashOfUpdate } from './hash-of-update.js'
import {
  keyOfPen,
  type KnownChange,
  type NewChange,
  type Pen,
  type ReadPush,
  type TextHead,
  type TextStore,
  type TextTransaction,
} from './text-log.js'
import { textStandings } from './text-standings.js'

/** The log of texts in the database. Each group of pushes costs a few statements, however many they are. */
export function makeSqlTextStore(em: SqlEntityManager): TextStore {
  return {
    transaction: (work) => em.fork().transactional((inside) => work(transactionOn(sqlOf(inside)))),
  }
}

function transactionOn(sql: Sql): TextTransaction {
  return {
    lock: (leverIds) => lockTexts(sql, leverIds),
    async factsOf(pushes) {
      const { pens, known } = await readFacts(sql, pushes)
      const refusals = await textStandings(
        sql,
        pushes.map(({ push }) => push),
        'pushTextChange',
      )
      return { pens, known: pushes.map(({ push }) => known.get(keyOfOperation(push)) ?? null), refusals }
    },
    append: (changes) => appendChanges(sql, changes),
  }
}

/** Takes the row locks of texts until the end of the transaction, always in the same order. */
export async function lockTexts(sql: Sql, leverIds: readonly string[]): Promise<Map<string, TextHead>> {
  const rows = await sql.rows<TextHead>(
    `select lever_id as "leverId", epoch, head, schema_version as "schemaVersion", state, is_full as "isFull"
     from lever_text where lever_id = any ($1::uuid[]) order by lever_id for update`,
    [leverIds],
  )
  return new Map(rows.map((row) => [row.leverId, row]))
}

interface PenRow extends Pen {
  leverId: string
  clientId: number
}

async function readFacts(sql: Sql, pushes: readonly ReadPush[]) {
  const clients = pushes.flatMap(({ push, read }) =>
    [push.clientId, ...(read?.needs.keys() ?? [])].map((clientId) => ({ leverId: push.leverId, clientId })),
  )
  const [found] = await sql.rows<{
    pens: PenRow[]
    known: (KnownChange & { leverId: string; operationId: string })[]
  }>(
    `select
       (select coalesce(jsonb_agg(p), '[]') from (
         select distinct lever_id as "leverId", client_id as "clientId", person_id as "personId", clock
         from lever_text_pen join unnest($1::uuid[], $2::bigint[]) as asked (lever, client)
           on lever_id = lever and client_id = client
       ) p) as pens,
       (select coalesce(jsonb_agg(c), '[]') from (
         select lever_id as "leverId", operation_id as "operationId", number, encode(hash, 'hex') as hash
         from lever_text_change join unnest($3::uuid[], $4::uuid[]) as asked (lever, operation)
           on lever_id = lever and operation_id = operation
       ) c) as known`,
    [
      clients.map(({ leverId }) => leverId),
      clients.map(({ clientId }) => clientId),
      pushes.map(({ push }) => push.leverId),
      pushes.map(({ push }) => push.operationId),
    ],
  )
  const { pens = [], known = [] } = found ?? {}
  return {
    pens: new Map(pens.map(({ personId, clock, ...pen }) => [keyOfPen(pen), { personId, clock }])),
    known: new Map(known.map((change) => [keyOfOperation(change), change])),
  }
}

function keyOfOperation({ leverId, operationId }: { leverId: string; operationId: string }): string {
  return `${leverId} ${operationId}`
}

/**
 * Writes changes, numbered after their texts' heads, and moves the heads and the pens: in one statement. Only under the
 * texts' locks. Each bears the body that its author belonged to when they wrote it.
 */
export async function appendChanges(sql: Sql, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return
  await sql.rows(
    `with change as materialized (
       select * from jsonb_to_recordset($1::jsonb) as c(lever_id uuid, number integer, operation_id uuid,
         client_id bigint, actor_id uuid, at timestamptz, hash text, bytes text, size integer, clock integer,
         is_mark boolean)
     ), appended as (
       insert into lever_text_change (lever_id, number, operation_id, client_id, actor_id, organisation, at, hash, is_mark,
         bytes)
       select lever_id, number, operation_id, client_id, actor_id, person.organisation, change.at, decode(hash, 'hex'),
         is_mark, decode(bytes, 'base64')
       from change join person on person.id = actor_id
     ), moved as (
       update lever_text_pen pen set clock = greatest(pen.clock, last.clock)
       from (select lever_id, client_id, max(clock) as clock from change group by lever_id, client_id) last
       where pen.lever_id = last.lever_id and pen.client_id = last.client_id and last.clock is not null
     )
     update lever_text set head = last.number, tail_bytes = tail_bytes + last.size, changed_at = last.at
     from (
       select lever_id, max(number) as number, sum(size) as size, max(at) as at from change group by lever_id
     ) last where lever_text.lever_id = last.lever_id`,
    [JSON.stringify(changes.map(rowOfChange))],
  )
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
