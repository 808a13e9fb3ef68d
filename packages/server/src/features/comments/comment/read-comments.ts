import { timeOf, type Sql } from '../../../sql.js'
import { spokenForNameSql } from '../../organisations/spoken-for.type.js'
import { columnsToShow, withAuthor, type PersonToShow } from '../../people/person.type.js'
import type { CommentToShow } from './comment.type.js'

/** A comment with the counters that move with it. */
export interface ReadComment {
  comment: CommentToShow
  leverCommentCount: number
  rootReplyCount: number
}

type Row = Omit<CommentToShow, 'lever' | 'author' | 'createdAt' | 'editedAt' | 'hiddenAt'> &
  Omit<PersonToShow, 'id'> &
  Omit<ReadComment, 'comment'> & {
    leverId: string
    authorId: string
    createdAt: string
    editedAt: string | null
    hiddenAt: string | null
  }

/** Comments as they are now, by id: one statement, since each event about one is read for all who follow. */
export async function readComments(sql: Sql, ids: readonly string[]): Promise<Map<string, ReadComment>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.rows<Row>(
    `select c.id, c.lever_id as "leverId", c.root_id as "rootId", c.parent_id as "parentId", c.depth, c.number, c.stance,
       c.body, c.locale, c.state, c.revision, c.reply_count as "replyCount", c.created_at as "createdAt", c.edited_at as "editedAt",
       c.hidden_at as "hiddenAt", c.hidden_reason as "hiddenReason", c.hidden_motive as "hiddenMotive", c.quote,
       c.spoken_for_id as "spokenForId",
       ${spokenForNameSql({ id: 'c.spoken_for_id', elsewhere: 'c.spoken_for_elsewhere' })} as "spokenForName",
       c.changed_number as "changedNumber", lever.state as "leverState", lever.board_id as "boardId",
       lever.comment_count as "leverCommentCount", root.reply_count as "rootReplyCount",
       author.id as "authorId", ${columnsToShow('author')}
     from comment c join lever on lever.id = c.lever_id join comment root on root.id = c.root_id
       join person author on author.id = c.author_id
     where c.id = any ($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, commentOfRow(row)]))
}

function commentOfRow({ leverCommentCount, rootReplyCount, ...row }: Row): ReadComment {
  const { leverId, ...own } = withAuthor(row)
  const times = { createdAt: timeOf(row.createdAt), editedAt: timeOf(row.editedAt), hiddenAt: timeOf(row.hiddenAt) }
  return { comment: { ...own, ...times, lever: { id: leverId } }, leverCommentCount, rootReplyCount }
}
