import * as inputs from '@leviers/shared/inputs/people'
import { defineCommand } from '../../../api/define-command.js'
import { isHeldSql } from '../../people/roles/held-roles-sql.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeOf } from '../programme/programme-of.js'
import { findGrant, loggedGrant, ringRights } from './change-grants.js'
import { RoleEnded } from './role-events.js'

/**
 * The last day of a role is over. Nothing is allowed by it since that moment, whether this was said or not; it tells those
 * who follow, and the log of roles.
 */
export const lapseRole = defineCommand({
  name: 'lapseRole',
  input: inputs.lapseRole,
  event: RoleEnded,
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { input }) {
    const grant = await findGrant(transaction, input.grantId)
    const held = await transaction.rows(`select 1 from role_grant g where g.id = $1 and ${isHeldSql}`, [grant.id])
    if (grant.endedAt || held.length > 0) return null
    transaction.em.assign(grant, { endedAt: grant.endsAt ?? null })
    ringRights(transaction, grant.personId)
    return { data: { ...loggedGrant(grant), byDate: true } }
  },
})
