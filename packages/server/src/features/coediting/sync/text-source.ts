import { PublicError } from '../../../errors.js'
import type { Bell } from '../../../cluster/bell.js'
import type { LiveSource } from '../../../live/live-stream.js'
import { makeStreamTail } from '../../../live/stream-tail.js'
import type { Sql } from '../../../sql.js'
import { readChanges, readText } from '../log/text-rows.js'
import { fullDelta, type TextDelta } from '../log/text-delta.js'

const changesPerRead = 200
/** What several nodes write within this time goes out in one frame; each node has its own pace besides. */
const pauseMilliseconds = 10

/** The topic that rings when something was written in a text. */
export function topicOfText(leverId: string): string {
  return `text:${leverId}`
}

export interface TextSource extends LiveSource<TextDelta> {
  /** What this node has just written to a text, in order: its followers here are told without reading it again. */
  offer(leverId: string, changes: readonly TextDelta[]): void
}

/** How texts are told to those who follow them: the log is read once per node, and what came together is told together. */
export function makeTextSource(sql: () => Sql, bell: Bell): TextSource {
  const reader = makeStreamTail<TextDelta>({
    read: (leverId, after) => readChanges(sql(), { leverId, after, most: changesPerRead }),
    outdatesEarlier: () => false,
  })
  return {
    reader,
    log: 'TEXT',
    offer: reader.offer,
    isDeferrable: () => true,
    pauseMilliseconds,
    coalesce: coalesceChanges,
    listen: (leverId, onNews) => bell.listen(topicOfText(leverId), onNews),
    async reset(leverId) {
      const text = await readText(sql(), leverId)
      if (!text) throw new PublicError('NOT_FOUND')
      return fullDelta(text)
    },
  }
}

/** Changes that follow each other as one. */
function coalesceChanges(items: readonly TextDelta[]): readonly TextDelta[] {
  const [first] = items
  const last = items.at(-1)
  if (!first || !last || items.length === 1) return items
  return [{ ...last, since: first.since, updates: items.flatMap(({ updates }) => updates) }]
}
