import { whyNot } from '@leviers/shared/policies'
import type { Role } from '@leviers/shared/roles'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { ID } from '../../../id-scalar.js'
import { sqlOf, timeOf } from '../../../sql.js'
import { readPeople } from '../../people/read-people.js'
import { numberedPage, numberOfPlace, pageSize } from '../number-cursor.js'
import { programmeOf } from '../programme/programme-of.js'
import { RoleLogConnection, RoleLogEntry, type RoleAct } from './role-log.type.js'
import { idsOf, readBoards } from './shown-grants.js'

interface Row {
  number: number
  at: string
  act: RoleAct
  byId: string | null
  personId: string
  role: Role
  boardId: string | null
  until: string | null
}

/** Who gave which role to whom, and who ended it: from the log, in which nothing is changed. For administrators. */
@Resolver()
export class RoleLogResolver {
  @Query(() => RoleLogConnection, {
    description: 'Every role that was given or ended, the latest first (administrators).',
  })
  async roleLog(
    @Ctx() { em, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The place after which the page begins.' })
    after?: string | null,
    @Arg('personId', () => ID, { nullable: true, description: 'Only what concerns this person’s roles.' })
    personId?: string | null,
  ): Promise<RoleLogConnection> {
    const refusal = whyNot(viewerStanding(viewer), 'readRoles')
    if (refusal) throw new PublicError(refusal)
    const sql = sqlOf(em)
    const size = pageSize(first)
    const rows = await sql.rows<Row>(logged, [await programmeOf(sql), personId ?? null, numberOfPlace(after), size + 1])
    const people = await readPeople(sql, idsOf(rows.flatMap((row) => [row.personId, row.byId])))
    const boards = await readBoards(em, idsOf(rows.map(({ boardId }) => boardId)))
    const show = ({ at, byId, ...row }: Row) => {
      const person = people.get(row.personId)
      if (!person) throw new Error('a role of nobody in the log')
      const [by, board] = [people.get(byId ?? '') ?? null, boards.get(row.boardId ?? '') ?? null]
      return Object.assign(new RoleLogEntry(), { ...row, at: timeOf(at), person, by, board, isOwn: byId === person.id })
    }
    return numberedPage(rows, { size, numberOf: ({ number }) => number, show })
  }
}

/** $1 is the programme, $2 whose roles, $3 the number before which the page begins, $4 its size and one more. */
const logged = `select number, at, case when kind = 'RoleGiven' then 'GIVEN' when data ? 'byDate' then 'LAPSED'
    else 'ENDED' end as act,
    case when data ? 'byDate' or data ? 'bySetting' then null else actor_id end as "byId",
    data ->> 'personId' as "personId", data ->> 'role' as role, data ->> 'boardId' as "boardId", data ->> 'until' as until
  from event where stream_id = $1 and kind in ('RoleGiven', 'RoleEnded')
    and ($2::text is null or data ->> 'personId' = $2) and ($3::integer is null or number < $3)
  order by number desc limit $4`
