import type { RoleGrantsQuery } from './role-grants.generated.js'

/** A role that somebody holds, as administrators see it. */
export type RoleGrant = RoleGrantsQuery['roleGrants'][number]
