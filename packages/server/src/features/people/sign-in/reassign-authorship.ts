import type { Sql } from '../../../sql.js'

export interface Claim {
  guestId: string
  accountId: string
}

interface Move extends Claim {
  boardId: string
}

/** What a guest wrote on a board becomes the account's. The levers that it is about. */
export async function reassignAuthorship(sql: Sql, { guestId, accountId, boardId }: Move): Promise<string[]> {
  const move = [guestId, accountId, boardId]
  const levers = await sql.rows<{ id: string }>(
    'update lever set author_id = $2 where author_id = $1 and board_id = $3 returning id',
    move,
  )
  await sql.rows(
    `update lever_revision set editor_id = $2 where editor_id = $1
     and lever_id in (select id from lever where board_id = $3)`,
    move,
  )
  const invited = await moveInvitations(sql, { guestId, accountId, boardId })
  await sql.rows(
    `update lever_text_pen set person_id = $2 where person_id = $1
     and lever_id in (select id from lever where board_id = $3)`,
    move,
  )
  await sql.rows(
    `update lever_text_change set actor_id = $2 where actor_id = $1
     and lever_id in (select id from lever where board_id = $3)`,
    move,
  )
  const comments = await sql.rows<{ lever_id: string }>(
    `update comment set author_id = $2 where author_id = $1
     and lever_id in (select id from lever where board_id = $3) returning lever_id`,
    move,
  )
  return [...levers.map((lever) => lever.id), ...invited, ...comments.map((comment) => comment.lever_id)]
}

/** A guest's invitations on a board become the account's, where it neither has one nor is the author. The levers that they are to. */
async function moveInvitations(sql: Sql, { guestId, accountId, boardId }: Move): Promise<string[]> {
  const needless = await sql.rows<{ lever_id: string }>(
    `delete from lever_co_author c using lever l where l.id = c.lever_id and board_id = $3 and (
       (person_id = $1 and exists (
         select 1 from lever_co_author other where other.lever_id = c.lever_id and other.person_id = $2))
       or (person_id in ($1, $2) and author_id = $2))
     returning lever_id`,
    [guestId, accountId, boardId],
  )
  const moved = await sql.rows<{ lever_id: string }>(
    `update lever_co_author set person_id = $2 where person_id = $1
     and lever_id in (select id from lever where board_id = $3) returning lever_id`,
    [guestId, accountId, boardId],
  )
  return [...needless, ...moved].map((invitation) => invitation.lever_id)
}

/**
 * A guest's positions on a board become the account's: where both hold one the older goes, so that a person counts
 * once. The levers that they are on.
 */
export async function moveVotes(
  sql: Sql,
  { guestId, accountId, boardId, number }: Move & { number: number },
): Promise<string[]> {
  const move = [guestId, accountId, boardId]
  const dropped = await sql.rows<{ lever_id: string }>(
    `delete from vote using vote as other
     where vote.board_id = $3 and other.lever_id = vote.lever_id
       and ((vote.person_id = $1 and other.person_id = $2 and vote.at <= other.at)
         or (vote.person_id = $2 and other.person_id = $1 and vote.at < other.at))
     returning vote.lever_id`,
    move,
  )
  const moved = await sql.rows<{ lever_id: string }>(
    'update vote set person_id = $2 where person_id = $1 and board_id = $3 returning lever_id',
    move,
  )
  await sql.rows('update vote_history set person_id = $2 where person_id = $1 and board_id = $3', move)
  const both = dropped.map((vote) => vote.lever_id)
  await sql.rows(
    `update lever set vote_number = $2,
       agree = (select count(*) from vote where lever_id = lever.id and value = 'AGREE'),
       disagree = (select count(*) from vote where lever_id = lever.id and value = 'DISAGREE'),
       pass = (select count(*) from vote where lever_id = lever.id and value = 'PASS')
     where id = any ($1::uuid[])`,
    [both, number],
  )
  await sql.rows(
    `update board set vote_count = vote_count
       - (select count(*) from unnest($2::uuid[]) as gone (id) join lever using (id) where state = 'PUBLISHED')
     where id = $1`,
    [boardId, both],
  )
  return [...both, ...moved.map((vote) => vote.lever_id)]
}

/** A guest's drafts and reports, and how far they have read, become the account's; what both reported counts once. */
export async function moveOwnAffairs(sql: Sql, { guestId, accountId }: Claim): Promise<void> {
  const move = [guestId, accountId]
  await sql.rows('update draft set person_id = $2 where person_id = $1', move)
  await sql.rows(
    `insert into board_visit (person_id, board_id, number, at)
     select $2, board_id, number, at from board_visit where person_id = $1
     on conflict (person_id, board_id) do update
       set number = greatest(board_visit.number, excluded.number), at = greatest(board_visit.at, excluded.at)`,
    move,
  )
  await sql.rows(
    `insert into lever_visit (person_id, lever_id, board_id, number)
     select $2, lever_id, board_id, number from lever_visit where person_id = $1
     on conflict (person_id, lever_id) do update set number = greatest(lever_visit.number, excluded.number)`,
    move,
  )
  await sql.rows(
    `delete from report r where person_id = $1 and exists (
       select 1 from report other where other.comment_id = r.comment_id and other.person_id = $2)`,
    move,
  )
  await sql.rows('update report set person_id = $2 where person_id = $1', move)
  await sql.rows('delete from board_visit where person_id = $1', [guestId])
  await sql.rows('delete from lever_visit where person_id = $1', [guestId])
}
