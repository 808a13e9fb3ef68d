import { whyNot } from '@leviers/shared/policies'
import { Ctx, Query, Resolver } from 'type-graphql'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { isHeldSql } from '../../people/roles/held-roles-sql.js'
import { RoleGrant } from '../../people/roles/role-grant.entity.js'
import { RoleGrantType } from './role-grant.type.js'
import { shownGrants } from './shown-grants.js'

/** Who holds what: for administrators. */
@Resolver()
export class RoleGrantsResolver {
  @Query(() => [RoleGrantType], {
    description: 'Every role that somebody holds now, in the order of their names (administrators).',
  })
  async roleGrants(@Ctx() { em, viewer }: Context): Promise<RoleGrantType[]> {
    const refusal = whyNot(viewerStanding(viewer), 'readRoles')
    if (refusal) throw new PublicError(refusal)
    const held = await sqlOf(em).rows<{ id: string }>(
      `select g.id from role_grant g join person p on p.id = g.person_id
       where p.source is null and p.claimed_by_id is null and ${isHeldSql}
       order by p.folded, p.id, g.board_id nulls first, g.role`,
    )
    const grants = await em.find(RoleGrant, { id: { $in: held.map(({ id }) => id) } })
    const byId = new Map(grants.map((grant) => [grant.id, grant]))
    return shownGrants(
      em,
      held.flatMap(({ id }) => byId.get(id) ?? []),
    )
  }
}
