import { createHash } from 'node:crypto'
import type { Sql } from '../sql.js'

/** One command of one person, known by its idempotency key: the id that their device gave it. It is done exactly once. */
export interface Operation {
  actorId: string
  operationId: string
  command: string
  contentHash: string
}

export interface DoneOperation extends Operation {
  streamId: string
  /** The number of its event, or null when nothing had to change. */
  number: number | null
  at: Date
}

/** What a command says, without its operation id: the same content always has the same hash (SHA-256, hexadecimal). */
export function contentHashOf(command: string, input: object): string {
  const content = Object.entries(input).filter(([name, value]) => name !== 'operationId' && value !== undefined)
  content.sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([command, content]))
    .digest('hex')
}

/** Those of the given operations that were already acknowledged, by "actor operation". */
export async function findDoneOperations(
  sql: Sql,
  operations: readonly Operation[],
): Promise<Map<string, DoneOperation>> {
  const rows = await sql.rows<{
    actor_id: string
    operation_id: string
    command: string
    content_hash: string
    stream_id: string
    number: number | null
    at: string
  }>(
    // One look at the index for each, also while the planner knows nothing yet of a table that has just begun to grow.
    `select o.* from unnest($1::uuid[], $2::uuid[]) as asked (actor_id, operation_id) cross join lateral (
       select actor_id, operation_id, command, encode(content_hash, 'hex') as content_hash, stream_id, number, at
       from operation where actor_id = asked.actor_id and operation_id = asked.operation_id limit 1
     ) o`,
    [operations.map((operation) => operation.actorId), operations.map((operation) => operation.operationId)],
  )
  const done = rows.map((row): [string, DoneOperation] => {
    const operation = { actorId: row.actor_id, operationId: row.operation_id }
    return [
      keyOfOperation(operation),
      {
        ...operation,
        command: row.command,
        contentHash: row.content_hash,
        streamId: row.stream_id,
        number: row.number,
        at: new Date(row.at),
      },
    ]
  })
  return new Map(done)
}

/** One person's operation as a key of a map. */
export function keyOfOperation(operation: Pick<Operation, 'actorId' | 'operationId'>): string {
  return `${operation.actorId} ${operation.operationId}`
}

/** An operation as it is written beside the events that it caused. */
export function rowOfOperation(operation: DoneOperation) {
  return {
    actor_id: operation.actorId,
    operation_id: operation.operationId,
    command: operation.command,
    content_hash: operation.contentHash,
    stream_id: operation.streamId,
    number: operation.number,
    at: operation.at.toISOString(),
  }
}
