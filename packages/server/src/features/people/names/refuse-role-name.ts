import { PublicError } from '../../../errors.js'
import { nameSkeleton } from './name-skeleton.js'

const roleNames = new Set(
  [
    'Administration',
    'L’administration',
    'Administrateur',
    'Administratrice',
    'Administrator',
    'Admin',
    'Modération',
    'La modération',
    'Modérateur',
    'Modératrice',
    'Moderation',
    'Moderator',
    'Leviers',
    'Équipe Leviers',
  ].map(nameSkeleton),
)

/** Nobody is called as those who administer or moderate, except those who hold a role. Throws NAME_OF_A_ROLE. */
export function refuseRoleName(displayName: string | null, holdsRole: boolean): void {
  if (holdsRole || displayName === null || !roleNames.has(nameSkeleton(displayName))) return
  throw new PublicError('NAME_OF_A_ROLE', { field: 'displayName' })
}
