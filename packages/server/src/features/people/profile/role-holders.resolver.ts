import { can } from '@leviers/shared/policies'
import type { Role } from '@leviers/shared/roles'
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf, timeOf } from '../../../sql.js'
import { PersonType, RoleEnum } from '../person.type.js'
import { readPeople } from '../read-people.js'

@ObjectType({ description: 'Somebody who may do more than take part, and who gave them that role.' })
class RoleHolder {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => RoleEnum, { description: 'Their role.' })
  role!: Role

  @Field(() => Date, { nullable: true, description: 'When it was given; null of a role that they had from the start.' })
  givenAt!: Date | null

  @Field(() => PersonType, { nullable: true, description: 'Who gave it.' })
  givenBy!: PersonType | null
}

interface HolderRow {
  personId: string
  role: Role
  givenAt: string | null
  givenBy: string | null
}

/** Who moderates and who administers: for administrators. */
@Resolver()
export class RoleHoldersResolver {
  @Query(() => [RoleHolder], {
    description: 'Moderators and administrators, in the order of their names (administrators).',
  })
  async roleHolders(@Ctx() { em, viewer }: Context): Promise<RoleHolder[]> {
    if (!can(viewerStanding(viewer), 'changeRole')) throw new PublicError('ADMINISTRATORS_ONLY')
    const sql = sqlOf(em)
    const rows = await sql.rows<HolderRow>(
      `select p.id as "personId", p.role, given.at as "givenAt", given.actor_id as "givenBy"
       from person p left join lateral (
         select at, actor_id from event where stream_id = p.id and kind = 'RoleChanged' order by number desc limit 1
       ) as given on true
       where p.role <> all ($1::text[]) and p.claimed_by_id is null order by p.folded, p.id`,
      [['VISITOR', 'PARTICIPANT']],
    )
    const people = await readPeople(sql, [
      ...new Set(rows.flatMap(({ personId, givenBy }) => [personId, givenBy ?? []].flat())),
    ])
    return rows.flatMap(({ personId, role, givenAt, givenBy }) => {
      const person = people.get(personId)
      return person ? [{ person, role, givenAt: timeOf(givenAt), givenBy: people.get(givenBy ?? '') ?? null }] : []
    })
  }
}
