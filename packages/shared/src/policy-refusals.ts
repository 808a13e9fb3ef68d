import type { Locale } from './roles.js'

/** The reasons for which a policy says no, apart from the other refusals: pages show them beside buttons from the start. */
export const policyRefusals = {
  SIGN_IN_FIRST: {
    FR: 'Connectez-vous, ou continuez comme invité·e, pour participer.',
    EN: 'Sign in, or continue as a guest, to take part.',
  },
  MODERATORS_ONLY: { FR: 'Seule la modération peut faire cela.', EN: 'Only moderators can do this.' },
  ADMINISTRATORS_ONLY: { FR: 'Seule l’administration peut faire cela.', EN: 'Only administrators can do this.' },
  PHASE_CLOSED: {
    FR: 'Cette étape du programme ne le permet pas. La page d’accueil indique ce qui est ouvert, et jusqu’à quand.',
    EN: 'This stage of the programme does not allow it. The home page says what is open, and until when.',
  },
  NOT_YOURS: {
    FR: 'Seule la personne qui l’a écrit peut le modifier.',
    EN: 'Only the person who wrote it can change it.',
  },
  NOT_INVITED: {
    FR: 'Seules les personnes invitées à l’écrire peuvent modifier ce levier. Demandez une invitation à la personne qui l’a proposé.',
    EN: 'Only people who were invited to write this lever can change it. Ask whoever proposed it for an invitation.',
  },
  OWN_CONTENT: {
    FR: 'On ne modère pas ses propres contributions : demandez à une autre personne de la modération.',
    EN: 'Nobody moderates their own contributions: ask another moderator.',
  },
} satisfies Record<string, Record<Locale, string>>

export type PolicyRefusalCode = keyof typeof policyRefusals
