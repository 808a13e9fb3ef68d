import * as inputs from '@leviers/shared/inputs/people'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { RoleGrant } from '../../people/roles/role-grant.entity.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { programmeOf } from '../programme/programme-of.js'
import { findGrant, loggedGrant, refuseLastAdministrator, ringRights } from './change-grants.js'
import { RoleGrantType } from './role-grant.type.js'
import { RoleEnded } from './role-events.js'
import { shownGrant } from './shown-grants.js'

/** An administrator ends a role of somebody, or whoever holds it gives it back. */
export const endRole = defineCommand({
  name: 'endRole',
  input: inputs.endRole,
  event: RoleEnded,
  description: 'Ends a role (administrators; everybody their own). Somebody always administers.',
  asks: 'The role.',
  answer: {
    type: () => RoleGrantType,
    async of(context, _done, { grantId }) {
      const { personId } = await findGrant(context, grantId)
      await renewRights(context, personId)
      return shownGrant(context.em, { id: grantId })
    },
  },
  streamOf: programmeOf,
  async standingOf(transaction, act) {
    const grant = await transaction.em.findOne(RoleGrant, { id: act.input.grantId })
    return { ...(await ownStanding(transaction, act)), isAuthor: grant?.personId === act.actor.personId }
  },
  async change(transaction, { actor, input, at }) {
    const grant = await findGrant(transaction, input.grantId)
    if (grant.endedAt) return null
    transaction.em.assign(grant, { endedAt: at, endedBy: actor.personId })
    if (grant.role === 'ADMIN') await refuseLastAdministrator(transaction)
    ringRights(transaction, grant.personId)
    return { data: loggedGrant(grant) }
  },
})
