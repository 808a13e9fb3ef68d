import type { Locale } from '../roles.js'
import type { proposingRefusals } from './proposing-refusals.js'
import { takingPartRefusals } from './taking-part-refusals.js'

/** The reasons for which a policy says no, apart from the other refusals. */
export const policyRefusals = {
  ...takingPartRefusals,
  MODERATORS_ONLY: { FR: 'Seule la modération peut faire cela.', EN: 'Only moderators can do this.' },
  ADMINISTRATORS_ONLY: { FR: 'Seule l’administration peut faire cela.', EN: 'Only administrators can do this.' },
  NOT_YOURS: {
    FR: 'Seule la personne qui l’a écrit peut le modifier.',
    EN: 'Only the person who wrote it can change it.',
  },
  NOT_INVITED: {
    FR: 'Seules les personnes invitées à l’écrire peuvent modifier ce levier. Demandez une invitation à la personne qui l’a proposé.',
    EN: 'Only people who were invited to write this lever can change it. Ask whoever proposed it for an invitation.',
  },
  OWN_CONTENT: {
    FR: 'Vous ne pouvez ni modérer vos propres contributions, ni décider à leur sujet. Demandez à une autre personne de la modération.',
    EN: 'You can neither moderate your own contributions nor decide on them. Ask another moderator.',
  },
  TEXT_CLOSED: {
    FR: 'Une décision a été prise : ce texte est fermé. La modération peut le rouvrir en le remettant à l’étude.',
    EN: 'A decision was taken: this text is closed. Moderators can open it again by putting it back under review.',
  },
} satisfies Record<string, Record<Locale, string>>

export type PolicyRefusalCode = keyof typeof policyRefusals | keyof typeof proposingRefusals
