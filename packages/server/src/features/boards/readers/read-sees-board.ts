import type { Sql } from '../../../sql.js'
import { seesBoardSql } from './sees-board-sql.js'

/** Somebody in front of a board; null is a visitor. */
export interface BoardReader {
  boardId: string
  personId: string | null
}

/** A reader as a key of a map. */
export function keyOfReader({ boardId, personId }: BoardReader): string {
  return `${boardId} ${personId ?? ''}`
}

/** Which of some readers may see their boards, by their keys; none of a board that there is not. One statement. */
export async function readSeesBoard(sql: Sql, readers: readonly BoardReader[]): Promise<Set<string>> {
  const rows = await sql.rows<BoardReader>(
    `select asked.board_id as "boardId", asked.person_id as "personId"
     from (select distinct * from unnest($1::uuid[], $2::uuid[]) as each (board_id, person_id)) as asked
     join board b on b.id = asked.board_id
     left join person p on p.id = asked.person_id and p.claimed_by_id is null
     where ${seesBoardSql}`,
    [readers.map(({ boardId }) => boardId), readers.map(({ personId }) => personId)],
  )
  return new Set(rows.map(keyOfReader))
}

/** Whether somebody may see a board, in a transaction or a question; false of one that there is not. */
export async function seesBoardNow(sql: Sql, reader: BoardReader): Promise<boolean> {
  return (await readSeesBoard(sql, [reader])).size > 0
}
