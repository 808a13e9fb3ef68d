import { whyNot, type Action } from '@leviers/shared/policies'
import { movedTally, type TallyCounts, type VoteValue } from '@leviers/shared/votes'
import { PublicError } from '../../errors.js'
import type { Act, Outcome, Transaction } from '../../events/define-command.js'
import { boardStandings } from '../boards/board-standing.js'
import type { LeverState } from '../levers/lever.entity.js'

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

/** A position given, changed or (value null) withdrawn. */
interface VoteChange {
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
  const levers = await leversOf(transaction, acts)
  const current = await currentVotes(transaction, acts)
  const boardId = [...levers.values()][0]?.board_id ?? ''
  const actors = acts.map((act) => act.actor)
  const standings = await boardStandings(transaction, { boardId, actors, at: firstAct.at })
  const changes: VoteChange[] = []
  const outcomes = acts.map((act) => voteOutcome(act))
  await writeVotes(transaction, boardId, changes, levers)
  return outcomes

  function voteOutcome({ actor, input, at }: Act<Input>): Outcome {
    const lever = levers.get(input.leverId)
    const standing = standings.get(actor.personId)
    if (!lever) return { refusal: new PublicError('NOT_FOUND') }
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
    const number = firstNumberOf(firstAct) + changes.length
    changes.push({ number, leverId: lever.id, personId: actor.personId, value, revision: lever.revision, at })
    const { agree, disagree, pass } = lever
    return { event: { kind: value ? 'VoteCast' : 'VoteWithdrawn', leverId: lever.id, data: { agree, disagree, pass } } }
  }
}

const firstNumberOf = (act: Act<unknown> | undefined) => act?.number ?? 0

async function leversOf(transaction: Transaction, acts: readonly Act<OnLever>[]): Promise<Map<string, LeverRow>> {
  const rows = await transaction.rows<LeverRow>(
    'select id, board_id, state, revision, author_id, agree, disagree, pass from lever where id = any ($1::uuid[])',
    [[...new Set(acts.map((act) => act.input.leverId))]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function currentVotes(transaction: Transaction, acts: readonly Act<OnLever>[]) {
  const rows = await transaction.rows<{ lever_id: string; person_id: string; value: VoteValue; revision: number }>(
    `select lever_id, person_id, value, revision from vote
     join unnest($1::uuid[], $2::uuid[]) as asked (lever_id, person_id) using (lever_id, person_id)`,
    [acts.map((act) => act.input.leverId), acts.map((act) => act.actor.personId)],
  )
  return new Map(
    rows.map(({ lever_id, person_id, value, revision }) => [`${lever_id} ${person_id}`, { value, revision }]),
  )
}

async function writeVotes(
  transaction: Transaction,
  boardId: string,
  changes: readonly VoteChange[],
  levers: ReadonlyMap<string, LeverRow>,
): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes)
  const record = `jsonb_to_recordset($1::jsonb) as c(number integer, "leverId" uuid, "personId" uuid, value text,
    revision integer, at timestamptz)`
  await transaction.rows(
    `insert into vote_history (board_id, number, lever_id, person_id, value, revision, at)
     select $2, number, "leverId", "personId", value, revision, at from ${record}`,
    [rows, boardId],
  )
  // Only the last change of each person on each lever decides what stands.
  const last = `select distinct on ("leverId", "personId") * from ${record} order by "leverId", "personId", number desc`
  if (changes.some((change) => change.value === null)) {
    await transaction.rows(
      `delete from vote using (${last}) c
       where vote.lever_id = c."leverId" and vote.person_id = c."personId" and c.value is null`,
      [rows],
    )
  }
  if (changes.some((change) => change.value !== null)) {
    await transaction.rows(
      `insert into vote (lever_id, person_id, board_id, value, revision, at)
       select "leverId", "personId", $2, value, revision, at from (${last}) c where value is not null
       on conflict (lever_id, person_id) do update set value = excluded.value, revision = excluded.revision, at = excluded.at`,
      [rows, boardId],
    )
  }
  await writeTallies(transaction, boardId, changes, levers)
}

async function writeTallies(
  transaction: Transaction,
  boardId: string,
  changes: readonly VoteChange[],
  levers: ReadonlyMap<string, LeverRow>,
): Promise<void> {
  const lastNumbers = new Map(changes.map((change) => [change.leverId, change.number]))
  const tallies = [...lastNumbers].map(([id, number]) => {
    const lever = levers.get(id)
    return { id, number, agree: lever?.agree, disagree: lever?.disagree, pass: lever?.pass }
  })
  await transaction.rows(
    `with moved as (
       update lever set agree = t.agree, disagree = t.disagree, pass = t.pass, vote_number = t.number
       from (
         select t.*, l.agree + l.disagree + l.pass as before
         from jsonb_to_recordset($1::jsonb) as t(id uuid, number integer, agree integer, disagree integer, pass integer)
         join lever l on l.id = t.id
       ) t where lever.id = t.id
       returning t.agree + t.disagree + t.pass - t.before as more
     )
     update board set vote_count = vote_count + (select coalesce(sum(more), 0) from moved) where id = $2`,
    [JSON.stringify(tallies), boardId],
  )
}
