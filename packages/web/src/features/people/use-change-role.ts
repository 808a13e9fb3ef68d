import type { Role } from '@leviers/shared/roles'
import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
import { ChangeRoleDocument, type ChangeRoleMutation } from './change-role.generated.js'

export interface ChangeRoleFields {
  personId: string
  role: Exclude<Role, 'VISITOR'>
}

export const changeRole: Command<ChangeRoleFields, ChangeRoleMutation['changeRole']> = {
  name: 'changeRole',
  document: ChangeRoleDocument,
}

/** Gives someone a role (administrators). */
export function useChangeRole(): Give<ChangeRoleFields, ChangeRoleMutation['changeRole']> {
  return useCommand(changeRole)
}
