import type { Transaction } from '../../../commands/command.js'

/** What a board counts of a lever that it shows. */
export interface CountedOfLever {
  comments: number
  positions: number
}

/**
 * A board counts what it shows: a lever that leaves or comes back takes along its comments and its positions. How many
 * they are goes into the event, so that whoever follows counts the same.
 */
export async function countOnBoard(transaction: Transaction, leverId: string, by: 1 | -1): Promise<CountedOfLever> {
  const [counted] = await transaction.rows<CountedOfLever>(
    `update board set lever_count = board.lever_count + $2, comment_count = board.comment_count + $2 * l.comments,
       vote_count = board.vote_count + $2 * l.positions
     from (select board_id, comment_count as comments, agree + disagree + pass as positions from lever where id = $1) l
     where board.id = l.board_id returning l.comments, l.positions`,
    [leverId, by],
  )
  return { comments: counted?.comments ?? 0, positions: counted?.positions ?? 0 }
}
