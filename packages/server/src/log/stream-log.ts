import { randomBytes } from 'node:crypto'
import type { Sql } from '../sql.js'
import { rowOfOperation, type DoneOperation } from './operation-log.js'

export type StreamKind = 'BOARD' | 'PROGRAMME' | 'PERSON'

/** Enums, numbers, ids and lists of them: never people's words. */
export type EventData = Record<string, string | number | boolean | null | string[]>

/** What a command appends to the event log of its stream; the log adds the number, the time, the actor and the operation. */
export interface NewEvent {
  kind: string
  leverId?: string
  commentId?: string
  data?: EventData
}

export interface LoggedEvent {
  streamId: string
  epoch: string
  number: number
  kind: string
  at: Date
  actorId: string | null
  operationId: string | null
  leverId: string | null
  commentId: string | null
  data: EventData
}

export interface StreamHead {
  epoch: string
  number: number
}

interface EventRow {
  epoch: string
  number: number
  kind: string
  at: string
  actor_id: string | null
  operation_id: string | null
  lever_id: string | null
  comment_id: string | null
  data: EventData
}

/** Opens the log of a new board, programme or person. */
export async function createStream(sql: Sql, stream: { id: string; kind: StreamKind }): Promise<void> {
  await sql.rows('insert into stream (id, kind, epoch) values ($1, $2, $3)', [stream.id, stream.kind, newEpoch()])
}

/** A part of every cursor, so that a cursor from before a restore is recognised. */
export function newEpoch(): string {
  return randomBytes(6).toString('base64url')
}

/**
 * Takes the row locks of streams until the end of the transaction, always in the same order. Where it may not wait, the
 * streams that somebody else holds are left out. Their keys never change: what refers to a stream can be written meanwhile.
 */
export async function lockStreams(
  sql: Sql,
  streamIds: readonly string[],
  mayWait: boolean,
): Promise<Map<string, StreamHead>> {
  const rows = await sql.rows<StreamHead & { id: string }>(
    `select id, epoch, head as number from stream where id = any ($1::uuid[]) order by id
     for no key update ${mayWait ? '' : 'skip locked'}`,
    [streamIds],
  )
  return new Map(rows.map(({ id, epoch, number }) => [id, { epoch, number }]))
}

/** The head of a stream; null when there is no such stream of this kind. */
export async function headOf(sql: Sql, kind: StreamKind, streamId: string): Promise<StreamHead | null> {
  const [head] = await sql.rows<StreamHead>('select epoch, head as number from stream where id = $1 and kind = $2', [
    streamId,
    kind,
  ])
  return head ?? null
}

/**
 * Writes events, already numbered after their streams' heads, moves the heads, and remembers the operations that were
 * carried out: in one statement. Only under the streams' locks.
 */
export async function appendEvents(
  sql: Sql,
  { events, operations }: { events: readonly LoggedEvent[]; operations: readonly DoneOperation[] },
): Promise<void> {
  if (events.length === 0 && operations.length === 0) return
  await sql.rows(
    `with appended as (
       insert into event (stream_id, number, kind, at, actor_id, operation_id, lever_id, comment_id, data)
       select e.* from jsonb_to_recordset($1::jsonb) as e(stream_id uuid, number integer, kind text, at timestamptz,
         actor_id uuid, operation_id uuid, lever_id uuid, comment_id uuid, data jsonb)
       returning stream_id, number
     ), remembered as (
       insert into operation (actor_id, operation_id, command, content_hash, stream_id, number, at)
       select o.actor_id, o.operation_id, o.command, decode(o.content_hash, 'hex'), o.stream_id, o.number, o.at
       from jsonb_to_recordset($2::jsonb) as o(actor_id uuid, operation_id uuid, command text, content_hash text,
         stream_id uuid, number integer, at timestamptz)
     )
     update stream set head = moved.last
     from (select stream_id, max(number) as last from appended group by stream_id) moved where id = moved.stream_id`,
    [JSON.stringify(events.map(rowOfEvent)), JSON.stringify(operations.map(rowOfOperation))],
  )
}

/** Maximum events in one read of the log. */
export const eventsPerRead = 500

const selectEvents = `select epoch, number, event.kind, at, actor_id, operation_id, lever_id, comment_id, data
  from event join stream on stream.id = stream_id`

/** The events of a stream after a number, in order. */
export async function readEvents(
  sql: Sql,
  from: { streamId: string; after: number; most: number },
): Promise<LoggedEvent[]> {
  const rows = await sql.rows<EventRow>(
    `${selectEvents} where stream_id = $1 and number > $2 order by number limit $3`,
    [from.streamId, from.after, from.most],
  )
  return rows.map((row) => eventOfRow(from.streamId, row))
}

/** Events of a stream by their numbers, in any order. */
export async function readEventsByNumber(
  sql: Sql,
  streamId: string,
  numbers: readonly number[],
): Promise<LoggedEvent[]> {
  const rows = await sql.rows<EventRow>(`${selectEvents} where stream_id = $1 and number = any ($2::integer[])`, [
    streamId,
    numbers,
  ])
  return rows.map((row) => eventOfRow(streamId, row))
}

function rowOfEvent(event: LoggedEvent) {
  return {
    stream_id: event.streamId,
    number: event.number,
    kind: event.kind,
    at: event.at.toISOString(),
    actor_id: event.actorId,
    operation_id: event.operationId,
    lever_id: event.leverId,
    comment_id: event.commentId,
    data: event.data,
  }
}

function eventOfRow(streamId: string, row: EventRow): LoggedEvent {
  return {
    streamId,
    epoch: row.epoch,
    number: row.number,
    kind: row.kind,
    at: new Date(row.at),
    actorId: row.actor_id,
    operationId: row.operation_id,
    leverId: row.lever_id,
    commentId: row.comment_id,
    data: row.data,
  }
}
