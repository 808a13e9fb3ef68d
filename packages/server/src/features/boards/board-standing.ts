import { betweenPhases, everythingOn, type Capabilities } from '@leviers/shared/phases'
import type { Standing } from '@leviers/shared/policies'
import type { Role } from '@leviers/shared/roles'
import type { Act, Actor } from '../../events/define-command.js'
import type { Sql } from '../../sql.js'
import { dayInParis } from './catalogue.js'

type StandingRow = { id: string; role: Role } & { [Name in keyof Capabilities]: Capabilities[Name] | null }

export interface StandingQuery {
  boardId: string
  actors: readonly Actor[]
  at: Date
}

/**
 * How people stand towards a board on a day: role and the phase's capabilities, in one statement. Who is not in the
 * answer is a visitor. A deliberation held elsewhere had its own phases, so an importer finds everything open.
 */
export async function boardStandings(
  sql: Sql,
  { boardId, actors, at }: StandingQuery,
): Promise<Map<string, Omit<Standing, 'isAuthor'>>> {
  const rows = await sql.rows<StandingRow>(
    `select person.id, person.role, phase.create_lever as "createLever", phase.edit_lever as "editLever", phase.comment,
       phase.vote, phase.see_results as "seeResults"
     from person
     left join board on board.id = $1
     left join phase on phase.programme_id = board.programme_id and $3 between phase.starts_on and phase.ends_on
     where person.id = any ($2::uuid[]) and person.claimed_by_id is null`,
    [boardId, [...new Set(actors.map((actor) => actor.personId))], dayInParis(at)],
  )
  const importing = new Set(actors.flatMap((actor) => (actor.importing ? [actor.personId] : [])))
  return new Map(
    rows.map((row) => [
      row.id,
      { role: row.role, capabilities: importing.has(row.id) ? everythingOn : capabilitiesOf(row) },
    ]),
  )
}

/** How one actor stands towards a board and a thing on it. */
export async function boardStanding(
  sql: Sql,
  { boardId, act, authorId }: { boardId: string; act: Pick<Act<unknown>, 'actor' | 'at'>; authorId?: string },
): Promise<Standing> {
  const { actor, at } = act
  const standings = await boardStandings(sql, { boardId, actors: [actor], at })
  const found = standings.get(actor.personId) ?? { role: 'VISITOR' as const, capabilities: betweenPhases }
  return { ...found, isAuthor: authorId === actor.personId }
}

function capabilitiesOf({ createLever, editLever, comment, vote, seeResults }: StandingRow): Capabilities {
  if (!createLever || !editLever || !comment || !vote || !seeResults) return betweenPhases
  return { createLever, editLever, comment, vote, seeResults }
}
