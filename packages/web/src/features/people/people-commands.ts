import type { CommandOf } from '../../client/outbox/command-of.js'
import { commandHook } from '../../client/use-command.js'
import {
  EndRoleDocument,
  type EndRoleMutation,
  GiveRoleDocument,
  type GiveRoleMutation,
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

/** Gives somebody a role (administrators). */
const giveRole: CommandOf<GiveRoleMutation> = { name: 'giveRole', document: GiveRoleDocument }
export const useGiveRole = commandHook(giveRole)

/** Ends a role (administrators; everybody their own). */
const endRole: CommandOf<EndRoleMutation> = { name: 'endRole', document: EndRoleDocument }
export const useEndRole = commandHook(endRole)

export const peopleCommands = [updateProfile, giveRole, endRole]
