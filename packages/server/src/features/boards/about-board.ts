import { queryOf } from '../../query.js'
import type { Board } from './board.entity.js'
import { boardColumns } from './board-columns.js'
import { BoardType } from './board.type.js'
import type { ProgrammeSubject } from './programme/programme-event.js'

/** Events about boards show them as they are now: one statement for all. */
export const aboutBoard: ProgrammeSubject = {
  fields: {
    board: {
      type: () => BoardType,
      nullable: true,
      description: 'The board as it is now; null of one that is not for everybody: read those that you know of again.',
    },
  },
  async show({ em }, events) {
    const ids = events.map(({ data }) => String(data.boardId))
    const rows = await queryOf<typeof Board>(em)
      .selectFrom('Board')
      .select([...boardColumns])
      .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(ids))))
      .execute()
    const boards = new Map(rows.map((row) => [row.id, Object.assign(new BoardType(), row)]))
    return events.map(({ data }) => {
      const board = boards.get(String(data.boardId))
      return board ? { board: board.visibility === 'PUBLIC' ? board : null } : null
    })
  },
}
