import { batchedRead } from '../../../async/batched-read.js'
import type { Bell } from '../../../cluster/bell.js'
import { PublicError } from '../../../errors.js'
import type { Logger } from '../../../logger.js'
import type { BoardReaders, FollowingReader } from '../../../ports/board-readers.js'
import type { Sql } from '../../../sql.js'
import { keyOfReader, readSeesBoard } from './read-sees-board.js'
import { topicOfReaders } from './topic-of-readers.js'

interface Parts {
  sql: Sql
  bell: Bell
  logger: Logger
}

interface Watcher extends FollowingReader {
  end(): void
}

/**
 * Lets in those who may see a board, and ends what they follow once they may not. A ring is only a hint that something
 * changed: who may see what is read again, in one statement for all who are in.
 */
export function makeBoardReaders({ sql, bell, logger }: Parts): BoardReaders {
  const watchers = new Set<Watcher>()
  /** Rises with each ring: who was let in before it may have to go. */
  let rings = 0
  const sees = batchedRead(async (keys: readonly string[]) => {
    const seen = await readSeesBoard(sql, keys.map(readerOfKey))
    return new Map([...seen].map((key) => [key, true]))
  })

  const lookSoon = onceInATurn(() =>
    endOutsiders(sql, watchers).catch((fault: unknown) =>
      logger.warn({ err: fault }, 'the readers of boards could not be looked at'),
    ),
  )

  const stopListening = bell.listen(topicOfReaders, () => {
    rings += 1
    lookSoon()
  })

  return {
    async admit(reader) {
      const before = rings
      if (!(await sees(keyOfReader(reader)))) throw new PublicError('NOT_FOUND')
      return (end) => {
        const watcher = { ...reader, end }
        watchers.add(watcher)
        if (rings !== before) lookSoon()
        return () => watchers.delete(watcher)
      }
    },
    lookAtAll: () => endOutsiders(sql, watchers),
    stop() {
      stopListening()
      watchers.clear()
    },
  }
}

/** Does something soon, once for all who ask for it in the same turn. */
function onceInATurn(work: () => Promise<void>): () => void {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    setImmediate(() => {
      isAsked = false
      void work()
    })
  }
}

/** Ends what is followed by those who may not see their board any more. */
async function endOutsiders(sql: Sql, watchers: ReadonlySet<Watcher>): Promise<void> {
  const followed = new Set([...watchers].map(({ boardId }) => boardId))
  if (followed.size === 0) return
  const reserved = await readReserved(sql, [...followed])
  const inQuestion = [...watchers].filter(({ boardId }) => reserved.has(boardId))
  if (inQuestion.length === 0) return
  const seen = await readSeesBoard(sql, inQuestion)
  for (const watcher of inQuestion) if (!seen.has(keyOfReader(watcher))) watcher.end()
}

/** Those of some boards that are not for everybody. */
async function readReserved(sql: Sql, boardIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ id: string }>(
    `select id from board where id = any ($1::uuid[]) and visibility <> 'PUBLIC'`,
    [boardIds],
  )
  return new Set(rows.map(({ id }) => id))
}

function readerOfKey(key: string): FollowingReader {
  const [boardId = '', personId = ''] = key.split(' ')
  return { boardId, personId: personId || null }
}
