import { betweenPhases, everythingOn, type Capabilities } from '@leviers/shared/phases'
import type { Standing } from '@leviers/shared/policies'
import type { Role } from '@leviers/shared/roles'
import type { Act, Actor } from '../../events/define-command.js'
import type { Sql } from '../../sql.js'
import { dayInParis } from './catalogue.js'

type StandingRow = { boardId: string; id: string; role: Role; isMember: boolean } & {
  [Name in keyof Capabilities]: Capabilities[Name] | null
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
 * How people stand towards boards on a day: role, membership and the phase's capabilities, in one statement. Who is
 * not in the answer is a visitor. A deliberation held elsewhere had its own phases, so an importer finds everything open.
 */
export async function boardStandings(
  sql: Sql,
  { acting, at }: StandingQuery,
): Promise<Map<string, Omit<Standing, 'isAuthor'>>> {
  const rows = await sql.rows<StandingRow>(
    `select asked.board_id as "boardId", person.id, person.role, person.organisation_id is not null as "isMember",
       phase.create_lever as "createLever", phase.edit_lever as "editLever", phase.comment, phase.vote,
       phase.see_results as "seeResults"
     from (select distinct * from unnest($1::uuid[], $2::uuid[]) as each (board_id, person_id)) as asked
     join person on person.id = asked.person_id and person.claimed_by_id is null
     left join board on board.id = asked.board_id
     left join phase on phase.programme_id = board.programme_id and $3 between phase.starts_on and phase.ends_on`,
    [acting.map(({ boardId }) => boardId), acting.map(({ actor }) => actor.personId), dayInParis(at)],
  )
  const importing = new Set(acting.flatMap(({ actor }) => (actor.importing ? [actor.personId] : [])))
  return new Map(
    rows.map((row) => {
      const capabilities = importing.has(row.id) ? everythingOn : capabilitiesOf(row)
      return [
        keyOfStanding(row.boardId, { personId: row.id }),
        { role: row.role, isMember: row.isMember, capabilities },
      ]
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
  const found = standings.get(keyOfStanding(boardId, actor)) ?? {
    role: 'VISITOR' as const,
    isMember: false,
    capabilities: betweenPhases,
  }
  return { ...found, isAuthor: authorId === actor.personId }
}

function capabilitiesOf({ createLever, editLever, comment, vote, seeResults }: StandingRow): Capabilities {
  if (!createLever || !editLever || !comment || !vote || !seeResults) return betweenPhases
  return { createLever, editLever, comment, vote, seeResults }
}
