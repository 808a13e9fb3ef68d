import type { Sql } from '../sql.js'
import { readVersions, type StreamVersion } from './answer-version.js'
import type { StreamKind } from './stream-log.js'

export interface StreamHeads {
  /** Where a stream stands, as read after this question was asked; null when there is no such stream of this kind. */
  of(kind: StreamKind, streamId: string): Promise<StreamVersion | null>
}

interface Asking {
  ids: Set<string>
  answer: Promise<Map<string, StreamVersion>>
}

/**
 * Tells where streams stand. However many ask at once, one statement is under way and the next one answers all who
 * asked meanwhile: a thousand people who come back together cost a few statements.
 */
export function makeStreamHeads(sql: Sql): StreamHeads {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Asking | null = null

  async function read(ids: ReadonlySet<string>): Promise<Map<string, StreamVersion>> {
    const rows = await readVersions(sql, [...ids])
    return new Map(rows.map((row) => [row.id, row]))
  }

  function ask(): Asking {
    const ids = new Set<string>()
    const answer = underWay.then(() => {
      next = null
      return read(ids)
    })
    underWay = answer.catch(() => undefined)
    return { ids, answer }
  }

  return {
    async of(kind, streamId) {
      next ??= ask()
      next.ids.add(streamId)
      const head = (await next.answer).get(streamId)
      return head?.kind === kind ? head : null
    },
  }
}
