import pg from 'pg'

/** Asks a database, parameters apart. */
export type Sql = <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>

export interface LoggedRow {
  boardId: string
  number: number
  kind: string
  actorId: string | null
  operationId: string | null
  leverId: string | null
  commentId: string | null
  data: Record<string, unknown>
}

export interface OperationRow {
  actorId: string
  operationId: string
  command: string
  number: number | null
}

/** What the database holds, in the terms in which it is judged. */
export interface Truth {
  heads: Map<string, number>
  log: LoggedRow[]
  operations: OperationRow[]
  positions: { boardId: string; number: number; leverId: string; personId: string; value: string | null }[]
  /**
   * The first words of each lever and comment, and the title, text or name of the version of a lever that an event names,
   * by the number of the event; null: erased, or named again since.
   */
  words: { boardId: string; number: number; text: string | null }[]
  /** What contradicts itself, in sentences. */
  contradictions: string[]
}

/** Opens a connection that is used for asking only by the torture itself, straight to the database. */
export async function openSql(url: string): Promise<{ sql: Sql; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined)
  return {
    sql: async (text, parameters = []) => (await pool.query(text, [...parameters])).rows,
    close: () => pool.end(),
  }
}

/** Reads all that is to be judged. */
export async function readTruth(sql: Sql): Promise<Truth> {
  const heads = await sql<{ id: string; head: number }>(`select id, head from stream where kind = 'BOARD'`)
  return {
    heads: new Map(heads.map(({ id, head }) => [id, head])),
    log: await sql<LoggedRow>(
      `select stream_id as "boardId", number, event.kind, actor_id as "actorId", operation_id as "operationId",
         lever_id as "leverId", comment_id as "commentId", data
       from event join stream on stream.id = stream_id where stream.kind = 'BOARD' order by stream_id, number`,
    ),
    operations: await sql<OperationRow>(
      `select actor_id as "actorId", operation_id as "operationId", command, number from operation`,
    ),
    positions: await sql(
      `select board_id as "boardId", number, lever_id as "leverId", person_id as "personId", value from vote_history`,
    ),
    words: await sql(
      `select board_id as "boardId", lever.number, r.title as text from lever
         join lever_revision r on r.lever_id = lever.id and r.revision = 1
       union all
       select stream_id, event.number, r.title from event
         join lever_revision r on r.lever_id = event.lever_id and r.revision = (data->>'revision')::integer
         where kind = 'LeverEdited'
       union all
       select stream_id, event.number, r.body from event
         join lever_revision r on r.lever_id = event.lever_id and r.revision = (data->>'revision')::integer
         where kind = 'LeverTextChanged'
       union all
       select stream_id, event.number,
         case when event.number = max(event.number) over (partition by event.lever_id, r.revision) then r.name end
         from event join lever_revision r on r.lever_id = event.lever_id and r.revision = (data->>'revision')::integer
         where kind = 'LeverVersionNamed'
       union all
       select board_id, comment.number, r.body from comment join lever on lever.id = lever_id
         left join comment_revision r on r.comment_id = comment.id and r.revision = 1
         where r.body is not null or comment.state = 'DELETED'`,
    ),
    contradictions: await contradictionsIn(sql),
  }
}

const shouldBeEmpty: Record<string, string> = {
  'a tally is not the number of positions': `
    select lever.id from lever left join vote on vote.lever_id = lever.id group by lever.id
    having agree <> count(*) filter (where value = 'AGREE') or disagree <> count(*) filter (where value = 'DISAGREE')
      or pass <> count(*) filter (where value = 'PASS')`,
  'a board counts other positions than those of the levers that it shows': `
    select id from board where vote_count <> (select count(*) from vote join lever on lever.id = lever_id
      where lever.board_id = board.id and state = 'PUBLISHED')`,
  'a board counts other comments than it shows': `
    select id from board where comment_count <> (select count(*) from comment join lever on lever.id = lever_id
      where board_id = board.id and lever.state = 'PUBLISHED' and comment.state = 'PUBLISHED')`,
  'a board counts other levers than it shows': `
    select id from board where lever_count <> (select count(*) from lever where board_id = board.id and state = 'PUBLISHED')`,
  'a lever counts other comments than it shows': `
    select id from lever where comment_count <>
      (select count(*) from comment where lever_id = lever.id and comment.state = 'PUBLISHED')`,
  'a branch counts other answers than it has': `
    select id from comment root where parent_id is null and reply_count <>
      (select count(*) from comment where root_id = root.id and parent_id is not null)`,
  'a position is not the last one given': `
    select lever_id, person_id from (
      select distinct on (lever_id, person_id) lever_id, person_id, value from vote_history
      order by lever_id, person_id, number desc
    ) last full join vote using (lever_id, person_id)
    where last.value is distinct from vote.value
      and not exists (select 1 from person where claimed_by_id = person_id)`,
  'an operation names an event that is not its own': `
    select o.operation_id from operation o left join event e on e.stream_id = o.stream_id and e.number = o.number
    where o.number is not null and (e.operation_id is distinct from o.operation_id)`,
  'an event of someone has no operation': `
    select e.operation_id from event e left join operation o using (actor_id, operation_id)
    where e.operation_id is not null and o.operation_id is null`,
  'an operation made two events': `
    select actor_id, operation_id from event where operation_id is not null
    group by actor_id, operation_id having count(*) > 1`,
}

async function contradictionsIn(sql: Sql): Promise<string[]> {
  const found: string[] = []
  for (const [sentence, text] of Object.entries(shouldBeEmpty)) {
    const rows = await sql(text)
    if (rows.length > 0) found.push(`${sentence}: ${rows.length} (${Object.values(rows[0] ?? {}).join(' ')})`)
  }
  return found
}
