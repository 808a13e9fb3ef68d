import type { College, Locale, ParticipationMode } from '@leviers/shared/roles'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { UpdateProfileDocument, type UpdateProfileMutation } from './update-profile.generated.js'

export interface UpdateProfileFields {
  displayName: string
  college: College
  organisation: string | null
  neighbourhoodCode: string | null
  participationMode: ParticipationMode | null
  locale: Locale
  /** Whether others see by name on which board one is. */
  showPresence: boolean
}

export const updateProfile: Command<UpdateProfileFields, UpdateProfileMutation['updateProfile']> = {
  name: 'updateProfile',
  document: UpdateProfileDocument,
  replaces: () => 'profile',
}

/** Changes how one presents oneself. */
export function useUpdateProfile(): Give<UpdateProfileFields, UpdateProfileMutation['updateProfile']> {
  return useCommand(updateProfile)
}
