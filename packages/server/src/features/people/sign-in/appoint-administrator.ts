import * as inputs from '@leviers/shared/inputs/people'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../../api/define-command.js'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { ownStanding } from '../own-standing.js'
import { hasAdministrators } from '../roles/has-administrators.js'
import { RoleGrant } from '../roles/role-grant.entity.js'
import { renewRights } from './renew-rights.js'

/**
 * Whom the setting names administers from when they first sign in. Given once: what administrators end stays ended, unless
 * nobody administers any more.
 */
export const appointAdministrator = defineCommand({
  name: 'appointAdministrator',
  input: inputs.appointAdministrator,
  async streamOf(sql) {
    const [programme] = await sql.rows<{ id: string }>('select id from programme order by created_at limit 1')
    if (!programme) throw new PublicError('NOT_FOUND')
    return programme.id
  },
  standingOf: ownStanding,
  async change(transaction, { actor: { personId }, at }) {
    const { em } = transaction
    const before = await em.count(RoleGrant, { personId, role: 'ADMIN' })
    if (before > 0 && (await hasAdministrators(transaction))) return null
    // One that has an end, or that was to end at this moment, makes way.
    await em.nativeUpdate(RoleGrant, { personId, role: 'ADMIN', endedAt: null }, { endedAt: at })
    const id = newId()
    await em.insert(RoleGrant, { id, personId, role: 'ADMIN', givenAt: at })
    const grant = { grantId: id, personId, role: 'ADMIN', boardId: null, until: null }
    return { kind: 'RoleGiven', data: { ...grant, bySetting: true } }
  },
})

/** Makes whom the setting names an administrator, as they sign in. */
export async function appoint(context: Context, personId: string): Promise<void> {
  const raw = { operationId: newId() }
  const { event } = await context.runner.run({ command: appointAdministrator, actor: { personId }, raw })
  if (event) await renewRights(context, personId)
}
