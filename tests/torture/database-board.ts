import { emptyBoard, type FoldedBoard } from './folded-board.ts'
import type { Sql } from './truth.ts'

/** A board as the database holds it now, in the form in which followers know it. */
export async function databaseBoard(sql: Sql, boardId: string): Promise<FoldedBoard> {
  const board = emptyBoard()
  for (const { id, ...lever } of await sql<Record<string, any>>(levers, [boardId])) {
    const { voteNumber, agree, disagree, pass, ...shown } = lever
    board.levers.set(id, shown)
    board.tallies.set(id, { number: voteNumber, counts: `${agree} ${disagree} ${pass}` })
  }
  for (const { id, ...comment } of await sql<Record<string, any>>(comments, [boardId])) board.comments.set(id, comment)
  return board
}

const levers = `select id, ordinal, state, review, status, position, revision,
    details_revision as "detailsRevision", vote_number as "voteNumber", agree, disagree, pass,
    case when state = 'PUBLISHED' then title else '' end as title,
    case when state = 'PUBLISHED' then body else '' end as body,
    case when state = 'PUBLISHED' then author_id end as "authorId",
    comment_count as "commentCount", last_number as "lastNumber", withdrawn_reason as "withdrawnReason",
    hidden_motive as motive
  from lever where board_id = $1`

const comments = `select comment.id, lever_id as "leverId", root_id as "rootId", parent_id as "parentId", depth,
    comment.number, comment.state, comment.revision, reply_count as "replyCount", comment.hidden_motive as motive,
    case when comment.state = 'PUBLISHED' then comment.author_id end as "authorId",
    case when comment.state = 'PUBLISHED' then comment.body end as body,
    case when comment.state = 'PUBLISHED' then stance else 'NEUTRAL' end as stance
  from comment join lever on lever.id = lever_id where board_id = $1`
