import type { CommandOf } from '../../client/outbox/command-of.js'
import { commandHook } from '../../client/use-command.js'
import { UpdateProfileDocument, type UpdateProfileMutation } from './people-commands.generated.js'

/** Changes how one presents oneself. */
const updateProfile: CommandOf<UpdateProfileMutation> = {
  name: 'updateProfile',
  document: UpdateProfileDocument,
  replaces: () => 'profile',
}
export const useUpdateProfile = commandHook(updateProfile)

export const peopleCommands = [updateProfile]
