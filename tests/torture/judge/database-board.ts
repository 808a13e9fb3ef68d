import { emptyBoard, type FoldedBoard } from './folded-board.ts'
import type { Sql } from './truth.ts'

/** Besides what followers know, what must be asked for. */
export interface DatabaseBoard extends FoldedBoard {
  /** Of the versions of each lever whose words are shown, the newest first. */
  versions: Map<string, { revision: number; name: string | null }[]>
}

/** A board as the database holds it now, in the form in which followers know it. */
export async function databaseBoard(sql: Sql, boardId: string): Promise<DatabaseBoard> {
  const board = emptyBoard()
  for (const { id, ...lever } of await sql<Record<string, any>>(levers, [boardId])) {
    const { voteNumber, agree, disagree, pass, ...shown } = lever
    board.levers.set(id, shown)
    board.tallies.set(id, { number: voteNumber, counts: `${agree} ${disagree} ${pass}` })
  }
  for (const { id, ...comment } of await sql<Record<string, any>>(comments, [boardId])) board.comments.set(id, comment)
  const versions: DatabaseBoard['versions'] = new Map()
  for (const { leverId, ...version } of await sql<VersionRow>(shownVersions, [boardId]))
    versions.set(leverId, [...(versions.get(leverId) ?? []), version])
  return { ...board, versions }
}

interface VersionRow {
  leverId: string
  revision: number
  name: string | null
}

const levers = `select id, ordinal, state, review, status, position, revision,
    details_revision as "detailsRevision", vote_number as "voteNumber", agree, disagree, pass,
    case when state = 'PUBLISHED' then title else '' end as title,
    case when state = 'PUBLISHED' then body else '' end as body,
    case when state = 'PUBLISHED' then author_id end as "authorId",
    comment_count as "commentCount", last_number as "lastNumber", withdrawn_reason as "withdrawnReason",
    hidden_motive as motive, open_to_members as "openToMembers",
    state = 'PUBLISHED' and exists (
      select 1 from lever_text t where t.lever_id = lever.id and t.state = 'FROZEN') as "isFrozen",
    coalesce((select string_agg(c.id || ':' || coalesce(person_id, organisation_id), ' ' order by c.id)
      from lever_co_author c where c.lever_id = lever.id and state = 'PUBLISHED'), '') as "coAuthors"
  from lever where board_id = $1`

const comments = `select comment.id, lever_id as "leverId", root_id as "rootId", parent_id as "parentId", depth,
    comment.number, comment.state, comment.revision, reply_count as "replyCount", comment.hidden_motive as motive,
    case when comment.state = 'PUBLISHED' then comment.author_id end as "authorId",
    case when comment.state = 'PUBLISHED' then comment.body end as body,
    case when comment.state = 'PUBLISHED' then stance else 'NEUTRAL' end as stance
  from comment join lever on lever.id = lever_id where board_id = $1`

const shownVersions = `select lever_id as "leverId", r.revision, name from lever_revision r
  join lever on lever.id = lever_id where board_id = $1 and state = 'PUBLISHED' order by lever_id, r.revision desc`
