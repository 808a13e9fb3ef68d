import type { SqlEntityManager } from '@mikro-orm/sql'
import { batchedRead } from '../../async/batched-read.js'
import { readWhenAsked } from '../../async/read-when-asked.js'
import { queryOf } from '../../query.js'
import type { Board } from './board.entity.js'
import { boardColumns } from './board-columns.js'
import { BoardType } from './board.type.js'
import type { ProgrammeSubject } from './programme/programme-event.js'

/**
 * Events about boards show them as they are when they are shown, not as they were when they were read: events are kept for
 * those who come later, and a board may have ceased to be for everybody meanwhile.
 */
export const aboutBoard: ProgrammeSubject = {
  fields: {
    board: {
      type: () => BoardType,
      nullable: true,
      description: 'The board as it is now; null of one that is not for everybody: read those that you know of again.',
    },
  },
  show({ em }, events) {
    const publicBoard = batchedRead((ids: readonly string[]) => readPublicBoards(em, ids))
    const shown = events.map(({ data }) => ({ board: readWhenAsked(() => boardOrNull(String(data.boardId))) }))
    return Promise.resolve(shown)

    async function boardOrNull(id: string): Promise<BoardType | null> {
      return (await publicBoard(id)) ?? null
    }
  },
}

async function readPublicBoards(em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, BoardType>> {
  const rows = await queryOf<typeof Board>(em)
    .selectFrom('Board')
    .select([...boardColumns])
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(ids))))
    .where('visibility', '=', 'PUBLIC')
    .execute()
  return new Map(rows.map((row) => [row.id, Object.assign(new BoardType(), row)]))
}
