import type { Role } from '@leviers/shared/roles'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export type RoleToGive = Exclude<Role, 'VISITOR'>

/** What somebody may be in the programme, with what it lets them do. */
export const roleNames: readonly (readonly [RoleToGive, MessageDescriptor])[] = [
  ['PARTICIPANT', msg`Participation : proposer, commenter, donner sa position`],
  ['MODERATOR', msg`Modération : aussi masquer, déplacer et changer le statut des leviers`],
  ['ADMIN', msg`Administration : tout, y compris le programme, les tableaux et les rôles`],
]

export const shortRoleNames: Record<RoleToGive, MessageDescriptor> = {
  PARTICIPANT: msg`Participation`,
  MODERATOR: msg`Modération`,
  ADMIN: msg`Administration`,
}
