import type { Locale } from '../roles.js'

/** Why somebody who would comment, vote or propose may not: pages show it beside buttons from the start. */
export const takingPartRefusals = {
  SIGN_IN_FIRST: {
    FR: 'Connectez-vous, ou continuez sans compte, pour participer.',
    EN: 'Sign in, or continue as a guest, to take part.',
  },
  PHASE_CLOSED: {
    FR: 'Cette étape du programme ne le permet pas. La page d’accueil indique ce qui est ouvert, et jusqu’à quand.',
    EN: 'This stage of the programme does not allow it. The home page says what is open, and until when.',
  },
} satisfies Record<string, Record<Locale, string>>
