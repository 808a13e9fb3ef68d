import type { HideReason } from '@leviers/shared/hide-reasons'
import type { Sql } from '../../sql.js'
import { numberedPage, numberOfPlace, pageSize } from '../boards/number-cursor.js'
import { shownComment } from '../comments/comment/comment.type.js'
import { readComments } from '../comments/comment/read-comments.js'
import { shownLever } from '../levers/lever/lever.type.js'
import { readLevers } from '../levers/lever/read-levers.js'
import { readPeople } from '../people/read-people.js'
import type { ModeratedItem, ModerationConnection, ModerationList, ReportType } from './moderation-list.type.js'

interface Row {
  leverId: string
  /** Null when it is the lever itself. */
  commentId: string | null
  authorId: string
  hiddenBy: string | null
  /** Its place in the list: of the event that published it, changed it after it was seen, or hid it. No two share one. */
  number: number
}

const levers = `select lever.id as "leverId", null::uuid as "commentId", author_id as "authorId", hidden_by as "hiddenBy",
  coalesce(hidden_number, changed_number, number) as number
  from lever where board_id = $1`
const comments = `select lever.id as "leverId", c.id as "commentId", c.author_id as "authorId", c.hidden_by as "hiddenBy",
  coalesce(c.hidden_number, c.changed_number, c.number) as number
  from comment c join lever on lever.id = c.lever_id where board_id = $1`

/** A report r is of the words of its comment c as they are: nobody looked at them since, nor were they changed after that. */
const isOpenReport = "c.review = 'UNREVIEWED' and r.number > coalesce(c.changed_number, 0)"

/** $1 is the board, $2 who asks: what nobody looked at is for others than who wrote it. */
const lists: Record<ModerationList, { sql: string; isNewestFirst: boolean }> = {
  UNREVIEWED: {
    sql: `${levers} and state = 'PUBLISHED' and review = 'UNREVIEWED' and author_id <> $2::uuid
      union all ${comments} and c.state = 'PUBLISHED' and c.review = 'UNREVIEWED' and c.author_id <> $2::uuid`,
    isNewestFirst: false,
  },
  REPORTED: {
    sql: `select c.lever_id as "leverId", c.id as "commentId", c.author_id as "authorId", c.hidden_by as "hiddenBy",
      min(r.number) as number
      from report r join comment c on c.id = r.comment_id
      where ${isOpenReport} and r.board_id = $1 and c.state = 'PUBLISHED' and c.author_id <> $2::uuid group by c.id`,
    isNewestFirst: false,
  },
  HIDDEN_LEVERS: { sql: `${levers} and state = 'HIDDEN' and $2::uuid is not null`, isNewestFirst: true },
  HIDDEN_COMMENTS: { sql: `${comments} and c.state = 'HIDDEN' and $2::uuid is not null`, isNewestFirst: true },
}

export interface ModerationQuery {
  boardId: string
  viewerId: string
  list: ModerationList
  first: number
  after: string | null
}

/** A page of a board's list for moderators: six statements, whatever its size. Throws BAD_CURSOR. */
export async function readModeration(sql: Sql, query: ModerationQuery): Promise<ModerationConnection> {
  const { boardId, viewerId, list, first, after } = query
  const { sql: listed, isNewestFirst } = lists[list]
  const size = pageSize(first)
  const [order, beyond] = isNewestFirst ? ['desc', '<'] : ['asc', '>']
  const rows = await sql.rows<Row>(
    `select * from (${listed}) listed where $3::integer is null or number ${beyond} $3 order by number ${order} limit $4`,
    [boardId, viewerId, numberOfPlace(after), size + 1],
  )
  const [counted] = await sql.rows<{ count: number }>(`select count(*)::integer as count from (${listed}) listed`, [
    boardId,
    viewerId,
  ])
  const items = await itemsOf(sql, rows)
  const show = (row: Row) => items.get(row.number)
  const { edges, pageInfo } = numberedPage(rows, { size, numberOf: (row) => row.number, show })
  const there = edges.flatMap(({ cursor, node }) => (node ? [{ cursor, node }] : []))
  return { totalCount: counted?.count ?? 0, edges: there, pageInfo }
}

/** What is in some rows, by their numbers: levers, comments and people are of the same snapshot as the rows. */
async function itemsOf(sql: Sql, rows: readonly Row[]): Promise<Map<number, ModeratedItem>> {
  const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const found = await readLevers(sql, unique(rows.map((row) => row.leverId)))
  const byId = new Map(found.map((lever) => [lever.id, shownLever(lever)]))
  const comments = await readComments(sql, unique(rows.map((row) => row.commentId)))
  const people = await readPeople(sql, unique(rows.flatMap(({ authorId, hiddenBy }) => [authorId, hiddenBy])))
  const reports = await readReports(sql, unique(rows.map((row) => row.commentId)))
  const items = rows.flatMap(({ leverId, commentId, authorId, hiddenBy, number }) => {
    const [lever, author] = [byId.get(leverId), people.get(authorId)]
    const comment = commentId === null ? undefined : comments.get(commentId)
    if (!lever || !author) return []
    const shown = { lever, author, comment: comment ? shownComment(comment.comment) : null }
    const moderation = { hiddenBy: people.get(hiddenBy ?? '') ?? null, reports: reports.get(commentId ?? '') ?? [] }
    return [[number, { ...shown, ...moderation }] as const]
  })
  return new Map(items)
}

/** What was reported of some comments as they are, by their ids, the first first. */
async function readReports(sql: Sql, commentIds: readonly string[]): Promise<Map<string, ReportType[]>> {
  const rows = await sql.rows<{ commentId: string; reason: HideReason; words: string | null; reportedAt: string }>(
    `select r.comment_id as "commentId", r.reason, r.words, r.reported_at as "reportedAt"
     from report r join comment c on c.id = r.comment_id
     where ${isOpenReport} and c.id = any ($1::uuid[]) order by r.number`,
    [commentIds],
  )
  const reports = rows.map(({ reportedAt, ...row }) => ({ ...row, reportedAt: new Date(reportedAt) }))
  return Map.groupBy(reports, ({ commentId }) => commentId)
}
