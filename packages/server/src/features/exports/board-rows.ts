import type { Stance } from '@leviers/shared/stances'
import type { College, Locale } from '@leviers/shared/roles'
import type { VoteValue } from '@leviers/shared/votes'
import { readEvents, type LoggedEvent } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import { spokenForNameSql } from '../organisations/spoken-for.type.js'

export interface LeverRow {
  id: string
  ordinal: number
  authorId: string
  externalId: string | null
  locale: Locale
  themes: string[]
  neighbourhoods: string[]
  spokenForName: string | null
  withdrawnReason: string | null
  hiddenMotive: string | null
}

export interface LeverWords {
  title: string
  body: string
  finding: string | null
  action: string | null
  /** The text with its form; null is that of plain words. */
  doc: unknown
  editorId: string
}

export interface CommentRow {
  id: string
  spokenForName: string | null
  authorId: string
  parentId: string | null
  quote: string | null
  locale: Locale
  hiddenMotive: string | null
}

export interface CommentWords {
  stance: Stance
  body: string
}

export interface PersonRow {
  id: string
  displayName: string
  college: College
  organisation: string | null
  isGuest: boolean
  isVouched: boolean
  externalId: string | null
}

/** Everything that a board's log speaks of, by id; words by "id revision"; positions by the number of their event. */
export interface BoardRows {
  levers: Map<string, LeverRow>
  leverWords: Map<string, LeverWords>
  comments: Map<string, CommentRow>
  commentWords: Map<string, CommentWords>
  votes: Map<number, { personId: string; value: VoteValue | null }>
  people: Map<string, PersonRow>
  events: LoggedEvent[]
}

const spokenForName = (table: string) =>
  `${spokenForNameSql({ id: `${table}.spoken_for_id`, elsewhere: `${table}.spoken_for_elsewhere` })} as "spokenForName"`

const eventsPerRead = 5_000

/** Reads a board whole, for an export. Who was a guest and claimed an account since is that account. */
export async function readBoardRows(sql: Sql, boardId: string): Promise<BoardRows> {
  const of = [boardId]
  const levers = await sql.rows<LeverRow>(
    `select id, ordinal, author_id as "authorId", external_id as "externalId", locale,
       array(select name from theme where theme.id = any (theme_ids) order by position) as themes,
       neighbourhood_codes as neighbourhoods, ${spokenForName('lever')}, withdrawn_reason as "withdrawnReason", hidden_motive as "hiddenMotive"
     from lever where board_id = $1`,
    of,
  )
  const leverWords = await sql.rows<LeverWords & { key: string }>(
    `select lever_id || ' ' || r.revision as key, r.title, r.body, r.finding, r.action, r.doc,
       r.editor_id as "editorId"
     from lever_revision r join lever on lever.id = lever_id where board_id = $1`,
    of,
  )
  const votes = await sql.rows<{ number: number; personId: string; value: VoteValue | null }>(
    `select number, coalesce(claimed_by_id, person_id) as "personId", value
     from vote_history join person on person.id = person_id where board_id = $1`,
    of,
  )
  return {
    levers: byKey(levers, (row) => row.id),
    leverWords: byKey(leverWords, (row) => row.key),
    ...(await readComments(sql, boardId)),
    votes: byKey(votes, (row) => row.number),
    people: await readPeople(sql, boardId),
    events: await readWholeLog(sql, boardId),
  }
}

async function readComments(sql: Sql, boardId: string): Promise<Pick<BoardRows, 'comments' | 'commentWords'>> {
  const comments = await sql.rows<CommentRow>(
    `select comment.id, ${spokenForName('comment')}, comment.author_id as "authorId", parent_id as "parentId", quote, comment.locale, comment.hidden_motive as "hiddenMotive"
     from comment join lever on lever.id = lever_id where board_id = $1`,
    [boardId],
  )
  const commentWords = await sql.rows<CommentWords & { key: string }>(
    `select comment_id || ' ' || r.revision as key, r.stance, r.body
     from comment_revision r join comment on comment.id = comment_id join lever on lever.id = lever_id
     where board_id = $1`,
    [boardId],
  )
  return { comments: byKey(comments, (row) => row.id), commentWords: byKey(commentWords, (row) => row.key) }
}

async function readPeople(sql: Sql, boardId: string): Promise<Map<string, PersonRow>> {
  const rows = await sql.rows<PersonRow>(
    `select id, display_name as "displayName", college, organisation, is_guest as "isGuest",
       organisation_id is not null or vouched_elsewhere as "isVouched",
       case when source = (select source from board where id = $1) then external_id end as "externalId"
     from person where id in (
       select author_id from lever where board_id = $1
       union select editor_id from lever_revision r join lever on lever.id = lever_id where board_id = $1
       union select comment.author_id from comment join lever on lever.id = lever_id where board_id = $1
       union select coalesce(claimed_by_id, person_id) from vote_history join person on person.id = person_id
         where board_id = $1
     )`,
    [boardId],
  )
  return byKey(rows, (row) => row.id)
}

async function readWholeLog(sql: Sql, boardId: string): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = []
  for (;;) {
    const page = await readEvents(sql, { streamId: boardId, after: events.at(-1)?.number ?? 0, most: eventsPerRead })
    for (const event of page) events.push(event)
    if (page.length < eventsPerRead) return events
  }
}

function byKey<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
