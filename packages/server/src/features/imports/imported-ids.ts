import { v5 as idFrom } from 'uuid'

const space = '6a0c2f0e-7c1d-4f43-9d1e-2f4f0a3f7b52'

/** An id that the same thing of the same source always has: bringing it twice finds it again instead of doubling it. */
export function importedId(...names: readonly (string | number)[]): string {
  return idFrom(JSON.stringify(names), space)
}

/** Who opens boards and carries out the moderation of what is imported; nobody can sign in as them. */
export const importAdministrator = {
  id: importedId('administrator'),
  source: 'import',
  externalId: 'administrator',
  displayName: 'Import',
  roles: ['ADMIN', 'MODERATOR', 'CONTRACT_EDITOR'],
} as const
