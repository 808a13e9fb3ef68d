import type { Role } from '@leviers/shared/roles'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each role is called, in the order in which they are offered. */
export const roleNames: Record<Role, MessageDescriptor> = {
  FACILITATOR: msg`Animation`,
  MODERATOR: msg`Modération`,
  CONTRACT_EDITOR: msg`Rédaction du contrat`,
  ADMIN: msg`Administration`,
}

/** What each lets one do; none lets one do what another does. */
export const roleDeeds: Record<Role, MessageDescriptor> = {
  FACILITATOR: msg`ranger les leviers, et en proposer là où seule l’équipe en propose`,
  MODERATOR: msg`masquer, afficher de nouveau et ranger les leviers, lire ce qui est signalé`,
  CONTRACT_EDITOR: msg`changer le statut des leviers et publier la réponse officielle`,
  ADMIN: msg`régler le programme, les tableaux et les organismes, donner des rôles`,
}
