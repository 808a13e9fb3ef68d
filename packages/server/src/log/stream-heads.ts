import type { Sql } from '../sql.js'
import { readVersions, type StreamVersion } from './answer-version.js'
import { batchedRead } from '../async/batched-read.js'
import type { StreamKind } from './stream-log.js'

export interface StreamHeads {
  /** The head of a stream, read after this call; null when there is no such stream of this kind. */
  of(kind: StreamKind, streamId: string): Promise<StreamVersion | null>
}

/** Reads the heads of streams; concurrent calls share a statement. */
export function makeStreamHeads(sql: Sql): StreamHeads {
  const headOf = batchedRead(async (ids: readonly string[]) => {
    const rows = await readVersions(sql, ids)
    return new Map(rows.map((row) => [row.id, row]))
  })
  return {
    async of(kind, streamId) {
      const head = await headOf(streamId)
      return head?.kind === kind ? head : null
    },
  }
}
