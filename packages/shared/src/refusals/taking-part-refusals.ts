import type { Locale } from '../roles.js'

/** Why somebody who would comment, vote or propose may not: pages show it beside buttons from the start. */
export const takingPartRefusals = {
  PHASE_CLOSED: {
    FR: 'Cette étape du programme ne le permet pas.',
    EN: 'This stage of the programme does not allow it.',
  },
  BOARD_FROZEN: {
    FR: 'Ce tableau est gelé : tout s’y lit, rien ne s’y écrit.',
    EN: 'This board is frozen: everything can be read, nothing written.',
  },
  BOARD_ARCHIVED: {
    FR: 'Ce tableau est archivé : tout s’y lit, rien ne s’y écrit.',
    EN: 'This board is archived: everything can be read, nothing written.',
  },
  VOTE_ACCOUNTS_ONLY: {
    FR: 'Ici, il faut un compte pour donner sa position : voyez « Mon compte ».',
    EN: 'Here you need an account to give your position: see “My account”.',
  },
} satisfies Record<string, Record<Locale, string>>
