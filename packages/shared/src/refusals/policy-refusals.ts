import type { Locale } from '../roles.js'
import type { organisationRefusals } from './organisation-refusals.js'
import type { proposingRefusals } from './proposing-refusals.js'
import { takingPartRefusals } from './taking-part-refusals.js'
import { writingRefusals } from './writing-refusals.js'

/** The reasons for which a policy says no, apart from the other refusals. */
export const policyRefusals = {
  ...takingPartRefusals,
  ...writingRefusals,
  MODERATORS_ONLY: { FR: 'Seule la modération peut faire cela.', EN: 'Only moderators can do this.' },
  CONTRACT_EDITORS_ONLY: {
    FR: 'Seules les personnes chargées de la rédaction du contrat peuvent faire cela.',
    EN: 'Only those who write the contract can do this.',
  },
  ADMINISTRATORS_ONLY: { FR: 'Seule l’administration peut faire cela.', EN: 'Only administrators can do this.' },
  NOT_YOURS: {
    FR: 'Seule la personne qui l’a écrit peut le modifier.',
    EN: 'Only the person who wrote it can change it.',
  },
  OWN_CONTENT: {
    FR: 'Vous ne pouvez ni modérer vos propres contributions, ni décider à leur sujet. Demandez à une autre personne de la modération.',
    EN: 'You can neither moderate your own contributions nor decide on them. Ask another moderator.',
  },
} satisfies Record<string, Record<Locale, string>>

export type PolicyRefusalCode =
  | 'NOT_FOUND'
  | Extract<keyof typeof organisationRefusals, 'WRITTEN_BY_ITS_BODY'>
  | keyof typeof policyRefusals
  | keyof typeof proposingRefusals
