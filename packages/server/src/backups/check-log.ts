import type { Sql } from '../sql.js'

/** What a check of the log against the tables found: how much was looked at, and the number of each kind of difference. */
export interface LogCheck {
  boards: number
  streams: number
  events: number
  texts: number
  differences: { kind: LogDifference; count: number }[]
}

export type LogDifference = keyof typeof differences

/** Each finds what should not be there. */
const differences = {
  /** A log that does not end where its head says, or that has gaps. */
  LOG: `select count(*) from (
    select stream.id from stream left join event on event.stream_id = stream.id group by stream.id
    having count(number) <> head or coalesce(max(number), 0) <> head) wrong`,
  TALLY: `select count(*) from (
    select lever.id from lever left join vote on vote.lever_id = lever.id group by lever.id
    having agree <> count(*) filter (where value = 'AGREE') or disagree <> count(*) filter (where value = 'DISAGREE')
      or pass <> count(*) filter (where value = 'PASS')) wrong`,
  BOARD: `select count(*) from board
    where lever_count <> (select count(*) from lever where board_id = board.id and state = 'PUBLISHED')
      or vote_count <> (select count(*) from vote join lever on lever.id = lever_id
        where lever.board_id = board.id and lever.state = 'PUBLISHED')
      or comment_count <> (select count(*) from comment join lever on lever.id = lever_id
        where board_id = board.id and lever.state = 'PUBLISHED' and comment.state = 'PUBLISHED')`,
  COMMENTS: `select count(*) from lever where comment_count <>
    (select count(*) from comment where lever_id = lever.id and comment.state = 'PUBLISHED')`,
  REPLIES: `select count(*) from comment root where parent_id is null and reply_count <>
    (select count(*) from comment where root_id = root.id and parent_id is not null)`,
  /** An operation that was acknowledged with an event that is not its own. */
  OPERATION: `select count(*) from operation o left join event e on e.stream_id = o.stream_id and e.number = o.number
    where o.number is not null and e.operation_id is distinct from o.operation_id`,
  /** A text's log that does not end where its head says, or that has gaps. */
  TEXT: `select count(*) from (
    select t.lever_id from lever_text t left join lever_text_change c on c.lever_id = t.lever_id group by t.lever_id
    having count(number) <> head or coalesce(max(number), 0) <> head
      or count(number) filter (where number > trimmed and bytes is null) > 0 or snapshot_number > head
      or snapshot_number < trimmed) wrong`,
} as const

/** Compares the logs with their heads, and what is counted with what is there. */
export async function checkLog(sql: Sql): Promise<LogCheck> {
  const [seen] = await sql.rows<Omit<LogCheck, 'differences'>>(
    `select (select count(*) from board)::integer as boards, (select count(*) from stream)::integer as streams,
       (select count(*) from event)::integer as events, (select count(*) from lever_text)::integer as texts`,
  )
  const found: LogCheck['differences'] = []
  for (const [kind, text] of Object.entries(differences)) {
    const [row] = await sql.rows<{ count: string }>(text)
    const count = Number(row?.count)
    // The names of an object of ours.
    if (count > 0) found.push({ kind: kind as LogDifference, count })
  }
  return { boards: 0, streams: 0, events: 0, texts: 0, ...seen, differences: found }
}
