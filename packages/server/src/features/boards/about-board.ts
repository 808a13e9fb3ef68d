import { BoardType } from './board.type.js'
import type { ProgrammeSubject } from './programme/programme-event.js'

/** Events about boards show them as they are now: one statement for all. */
export const aboutBoard: ProgrammeSubject = {
  fields: { board: { type: () => BoardType, description: 'The board as it is now.' } },
  async show(sql, events) {
    const rows = await sql.rows<BoardType>(
      `select id, slug, title, description, attribution, lever_count as "leverCount", comment_count as "commentCount",
         vote_count as "voteCount"
       from board where id = any ($1::uuid[])`,
      [events.map(({ data }) => data.boardId)],
    )
    const boards = new Map(rows.map((row) => [row.id, Object.assign(new BoardType(), row)]))
    return events.map(({ data }) => {
      const board = boards.get(String(data.boardId))
      return board ? { board } : null
    })
  },
}
