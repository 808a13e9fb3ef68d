import { whyNot, type Action } from '@leviers/shared/policies'
import { movedTally, type TallyCounts, type VoteValue } from '@leviers/shared/votes'
import { PublicError } from '../../errors.js'
import type { Act, Outcome, Transaction } from '../../commands/command.js'
import { boardStandings, keyOfStanding } from '../boards/board-standing.js'
import type { LeverState } from '../levers/lever/lever.entity.js'

interface OnLever {
  operationId: string
  leverId: string
}

interface LeverRow extends TallyCounts {
  id: string
  board_id: string
  state: LeverState
  revision: number
  author_id: string
}

interface VoteRow {
  lever_id: string
  person_id: string
  value: VoteValue
  revision: number
}

/** A position given, changed or (value null) withdrawn. */
interface VoteChange {
  boardId: string
  number: number
  leverId: string
  personId: string
  value: VoteValue | null
  revision: number
  at: Date
}

export interface VoteCommand<Input> {
  name: Action
  valueOf(input: Input): VoteValue | null
}

/**
 * Gives, changes or withdraws the positions of many people in a few statements. Each act is authorised and refused
 * alone; what is already so is no change. Tallies are exact after each act, not only after the group.
 */
export async function changeVotes<Input extends OnLever>(
  transaction: Transaction,
  acts: readonly Act<Input>[],
  { name, valueOf }: VoteCommand<Input>,
): Promise<Outcome[]> {
  const [firstAct] = acts
  if (!firstAct) return []
  const { levers, current } = await whatStands(transaction, acts)
  const acting = acts.map(({ streamId: boardId, actor }) => ({ boardId, actor }))
  const standings = await boardStandings(transaction, { acting, at: firstAct.at })
  const changes: VoteChange[] = []
  const nextNumbers = new Map(acts.map(({ streamId, number }) => [streamId, number]))
  const outcomes = acts.map((act) => voteOutcome(act))
  await writeVotes(transaction, changes, levers)
  return outcomes

  function voteOutcome({ streamId: boardId, actor, input, at, number: first }: Act<Input>): Outcome {
    const lever = levers.get(input.leverId)
    const standing = standings.get(keyOfStanding(boardId, actor))
    if (lever?.board_id !== boardId) return { refusal: new PublicError('NOT_FOUND') }
    if (!standing) return { refusal: new PublicError('SIGN_IN_FIRST') }
    const refusal = whyNot({ ...standing, isAuthor: lever.author_id === actor.personId }, name)
    if (refusal) return { refusal: new PublicError(refusal) }
    if (lever.state !== 'PUBLISHED') return { refusal: new PublicError('LEVER_NOT_OPEN') }
    const key = `${lever.id} ${actor.personId}`
    const before = current.get(key) ?? null
    const value = valueOf(input)
    // The same position again changes nothing, unless the text changed since: then it is confirmed on the new text.
    const isSame = before?.value === value && before.revision === lever.revision
    if (isSame || (before === null && value === null)) return { event: null }
    Object.assign(lever, movedTally(lever, before?.value ?? null, value))
    if (value) current.set(key, { value, revision: lever.revision })
    else current.delete(key)
    const number = nextNumbers.get(boardId) ?? first
    nextNumbers.set(boardId, number + 1)
    changes.push({ boardId, number, leverId: lever.id, personId: actor.personId, value, revision: lever.revision, at })
    const { agree, disagree, pass } = lever
    return { event: { kind: value ? 'VoteCast' : 'VoteWithdrawn', leverId: lever.id, data: { agree, disagree, pass } } }
  }
}

/** The levers in question and the positions held on them, in one statement. */
async function whatStands(transaction: Transaction, acts: readonly Act<OnLever>[]) {
  const [found] = await transaction.rows<{ levers: LeverRow[]; votes: VoteRow[] }>(
    `select
       (select coalesce(jsonb_agg(l), '[]') from (
         select id, board_id, state, revision, author_id, agree, disagree, pass from lever where id = any ($1::uuid[])
       ) l) as levers,
       (select coalesce(jsonb_agg(v), '[]') from (
         select held.* from unnest($1::uuid[], $2::uuid[]) as asked (lever_id, person_id) cross join lateral (
           select lever_id, person_id, value, revision from vote
           where lever_id = asked.lever_id and person_id = asked.person_id limit 1
         ) held
       ) v) as votes`,
    [acts.map((act) => act.input.leverId), acts.map((act) => act.actor.personId)],
  )
  const { levers = [], votes = [] } = found ?? {}
  return {
    levers: new Map(levers.map((row) => [row.id, row])),
    current: new Map(
      votes.map(({ lever_id, person_id, value, revision }) => [`${lever_id} ${person_id}`, { value, revision }]),
    ),
  }
}

/** History, positions and tallies of a group, in one statement: each round trip to the database counts. */
async function writeVotes(
  transaction: Transaction,
  changes: readonly VoteChange[],
  levers: ReadonlyMap<string, LeverRow>,
): Promise<void> {
  if (changes.length === 0) return
  await transaction.rows(
    `with change as materialized (
       select * from jsonb_to_recordset($1::jsonb) as c("boardId" uuid, number integer, "leverId" uuid, "personId" uuid, value text,
         revision integer, at timestamptz)
     ), stands as (
       -- Only the last change of each person on each lever decides what stands.
       select distinct on ("leverId", "personId") * from change order by "leverId", "personId", number desc
     ), history as (
       insert into vote_history (board_id, number, lever_id, person_id, value, revision, at)
       select "boardId", number, "leverId", "personId", value, revision, at from change
     ), withdrawn as (
       delete from vote using stands s where vote.lever_id = s."leverId" and vote.person_id = s."personId"
         and s.value is null
     ), given as (
       insert into vote (lever_id, person_id, board_id, value, revision, at)
       select "leverId", "personId", "boardId", value, revision, at from stands where value is not null
       on conflict (lever_id, person_id) do update
         set value = excluded.value, revision = excluded.revision, at = excluded.at
     ), moved as (
       update lever set agree = t.agree, disagree = t.disagree, pass = t.pass, vote_number = t.number
       from (
         select t.*, l.agree + l.disagree + l.pass as before
         from jsonb_to_recordset($2::jsonb) as t(id uuid, number integer, agree integer, disagree integer, pass integer)
         join lever l on l.id = t.id
       ) t where lever.id = t.id
       returning lever.board_id, t.agree + t.disagree + t.pass - t.before as more
     )
     update board set vote_count = vote_count + m.more
     from (select board_id, sum(more) as more from moved group by board_id) m where board.id = m.board_id and m.more <> 0`,
    [JSON.stringify(changes), JSON.stringify(talliesAfter(changes, levers))],
  )
}

function talliesAfter(changes: readonly VoteChange[], levers: ReadonlyMap<string, LeverRow>) {
  const lastNumbers = new Map(changes.map((change) => [change.leverId, change.number]))
  return [...lastNumbers].map(([id, number]) => {
    const lever = levers.get(id)
    return { id, number, agree: lever?.agree, disagree: lever?.disagree, pass: lever?.pass }
  })
}
