import type { BoardRules } from '@leviers/shared/boards'
import { betweenPhases, everythingOn, type Capabilities } from '@leviers/shared/phases'
import type { Standing } from '@leviers/shared/policies'
import type { Role } from '@leviers/shared/roles'
import type { Act, Actor } from '../../commands/command.js'
import type { Sql } from '../../sql.js'
import { rolesOnBoardSql } from '../people/roles/held-roles-sql.js'
import { dayOfBoardSql } from './calendar/days.js'
import { seesBoardSql } from './readers/sees-board-sql.js'

/** What a row says of how somebody stands towards a board. */
export type StandingColumns = {
  roles: readonly Role[]
  isMember: boolean
  isGuest: boolean
  isOutsider: boolean | null
} & {
  boardState: BoardRules['state'] | null
  proposers: BoardRules['proposers'] | null
  guestsVote: boolean | null
} & {
  [Name in keyof Capabilities]: Capabilities[Name] | null
}

/** How a person ("p") stands towards a board whose phase ("phase") is joined, as columns of SQL. */
export const standingColumns = `${rolesOnBoardSql} as roles, p.organisation_id is not null as "isMember", p.is_guest as "isGuest",
  not ${seesBoardSql} as "isOutsider", b.state as "boardState", b.proposers, b.guests_vote as "guestsVote",
  phase.create_lever as "createLever", phase.edit_lever as "editLever", phase.comment, phase.vote,
  phase.see_results as "seeResults"`

const capabilityColumns = ['create_lever', 'edit_lever', 'comment', 'vote', 'see_results']

/** What phases that are open together allow: of each thing the most that one of them does, as capabilitiesOf says. */
const mostOf = (column: string) =>
  `case when bool_or(each.${column} = 'ON') then 'ON' when bool_or(each.${column} = 'READ') then 'READ'
     when count(*) > 0 then 'OFF' end as ${column}`

const capabilityNames = ['createLever', 'editLever', 'comment', 'vote', 'seeResults']
const ownCapabilities = capabilityNames.map((name, place) => `b.own_phase->>'${name}' as ${capabilityColumns[place]}`)

/** Joins what the phases of the programme, or the board's own days, let people do on a board ("b") at a moment, which is an expression of SQL. */
export function joinPhase(at: string): string {
  return `left join lateral (
    select ${capabilityColumns.map(mostOf).join(', ')} from (
      select ${capabilityColumns.join(', ')} from phase
      where b.own_phase is null and programme_id = b.programme_id and (override = 'OPEN'
        or override = 'AUTO' and ${dayOfBoardSql(at)} between starts_on and ends_on)
      union all
      select ${ownCapabilities.join(', ')} where b.own_phase is not null
        and ${dayOfBoardSql(at)} between (b.own_phase->>'startsOn')::date and (b.own_phase->>'endsOn')::date
    ) as each
  ) as phase on true`
}

export interface StandingQuery {
  /** Who acts on which board. */
  acting: readonly { boardId: string; actor: Actor }[]
  at: Date
}

/** Someone on a board as a key of a map. */
export function keyOfStanding(boardId: string, { personId }: Actor): string {
  return `${boardId} ${personId}`
}

/**
 * How people stand towards boards at a moment: roles, membership and the phase's capabilities, in one statement. Who is
 * not in the answer is a visitor. A deliberation held elsewhere had its own phases, so an importer finds everything open.
 */
export async function boardStandings(
  sql: Sql,
  { acting, at }: StandingQuery,
): Promise<Map<string, Omit<Standing, 'isAuthor'>>> {
  const rows = await sql.rows<StandingColumns & { boardId: string; id: string }>(
    `select asked.board_id as "boardId", p.id, ${standingColumns}
     from (select distinct * from unnest($1::uuid[], $2::uuid[]) as each (board_id, person_id)) as asked
     join person p on p.id = asked.person_id and p.claimed_by_id is null
     left join board b on b.id = asked.board_id ${joinPhase('$3')}`,
    [acting.map(({ boardId }) => boardId), acting.map(({ actor }) => actor.personId), at.toISOString()],
  )
  const importing = new Set(acting.flatMap(({ actor }) => (actor.importing ? [actor.personId] : [])))
  return new Map(
    rows.map((row) => {
      const brought = importing.has(row.id) ? { capabilities: everythingOn, board: undefined, isOutsider: false } : {}
      return [keyOfStanding(row.boardId, { personId: row.id }), { ...standingOfRow(row), ...brought }]
    }),
  )
}

/** How one actor stands towards a board and a thing on it. */
export async function boardStanding(
  sql: Sql,
  { boardId, act, authorId }: { boardId: string; act: Pick<Act<unknown>, 'actor' | 'at'>; authorId?: string },
): Promise<Standing> {
  const { actor, at } = act
  const standings = await boardStandings(sql, { acting: [{ boardId, actor }], at })
  const found = standings.get(keyOfStanding(boardId, actor)) ?? visitor
  return { ...found, isAuthor: authorId === actor.personId }
}

/** How somebody stands who is nobody here. */
export const visitor = { isSignedIn: false, roles: [], isMember: false, capabilities: betweenPhases } as const

/** What a row with the columns above says. */
export function standingOfRow({
  roles,
  isMember,
  isGuest,
  isOutsider,
  ...columns
}: StandingColumns): Omit<Standing, 'isAuthor'> {
  const { boardState: state, proposers, guestsVote } = columns
  const { createLever, editLever, comment, vote, seeResults } = columns
  const isInPhase = createLever && editLever && comment && vote && seeResults
  return {
    isSignedIn: true,
    roles,
    isMember,
    isGuest,
    isOutsider: state !== null && isOutsider === true,
    board: state && proposers && guestsVote !== null ? { state, proposers, guestsVote } : undefined,
    capabilities: isInPhase ? { createLever, editLever, comment, vote, seeResults } : betweenPhases,
  }
}
