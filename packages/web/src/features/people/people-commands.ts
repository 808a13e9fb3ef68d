import type { CommandOf } from '../../client/outbox/command-of.js'
import { commandHook } from '../../client/use-command.js'
import {
  ChangeRoleDocument,
  type ChangeRoleMutation,
  UpdateProfileDocument,
  type UpdateProfileMutation,
} from './people-commands.generated.js'

/** Changes how one presents oneself. */
const updateProfile: CommandOf<UpdateProfileMutation> = {
  name: 'updateProfile',
  document: UpdateProfileDocument,
  replaces: () => 'profile',
}
export const useUpdateProfile = commandHook(updateProfile)

/** Gives somebody another role (administrators). */
const changeRole: CommandOf<ChangeRoleMutation> = { name: 'changeRole', document: ChangeRoleDocument }
export const useChangeRole = commandHook(changeRole)

export const peopleCommands = [updateProfile, changeRole]
