import type { Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import { hasAdministrators } from '../../people/roles/has-administrators.js'
import { RoleGrant } from '../../people/roles/role-grant.entity.js'
import { topicOfReaders } from '../readers/topic-of-readers.js'

/** What the log says of a role: ids and enums, as they were. */
export function loggedGrant({ id, personId, role, boardId, until }: RoleGrant) {
  return { grantId: id, personId, role, boardId: boardId ?? null, until: until ?? null }
}

/** Throws NOT_FOUND. */
export async function findGrant({ em }: Pick<Transaction, 'em'>, id: string): Promise<RoleGrant> {
  const grant = await em.findOne(RoleGrant, { id })
  if (!grant) throw new PublicError('NOT_FOUND')
  return grant
}

/** Has everything that depends on what somebody holds looked at again: what they follow, what they write. */
export function ringRights(transaction: Transaction, personId: string): void {
  transaction.ring(topicOfReaders)
  transaction.ring(personId)
}

/** Somebody always administers, also when every role that has a last day is over. Throws LAST_ADMINISTRATOR. */
export async function refuseLastAdministrator(transaction: Transaction): Promise<void> {
  await transaction.em.flush()
  if (!(await hasAdministrators(transaction))) throw new PublicError('LAST_ADMINISTRATOR')
}
