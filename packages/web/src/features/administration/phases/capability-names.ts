import type { Capabilities, Capability, PhaseOverride } from '@leviers/shared/phases'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

/** What a phase opens or closes, as administrators read it. */
export const capabilityNames: readonly (readonly [keyof Capabilities, MessageDescriptor])[] = [
  ['createLever', msg`Proposer un levier`],
  ['editLever', msg`Modifier ses leviers`],
  ['comment', msg`Commenter`],
  ['vote', msg`Donner sa position`],
]

export const levelNames: readonly (readonly [Capability, MessageDescriptor])[] = [
  ['ON', msg`Ouvert`],
  ['READ', msg`Fermé : les pages disent quand cela ouvrira`],
  ['OFF', msg`Fermé : les pages n’en parlent pas`],
]

export const overrideNames: readonly (readonly [PhaseOverride, MessageDescriptor])[] = [
  ['AUTO', msg`Suivre ces dates`],
  ['OPEN', msg`Ouvrir maintenant, quelles que soient les dates`],
  ['CLOSED', msg`Fermer maintenant, quelles que soient les dates`],
]
