import type { Locale } from './roles.js'

/** What is said no to where people come in. */
export const signInRefusals = {
  BAD_EMAIL: {
    FR: 'Cette adresse ne semble pas être une adresse électronique.',
    EN: 'This does not look like an e-mail address.',
  },
  CODE_WRONG: {
    FR: 'Ce code n’est pas le bon. Vérifiez les chiffres, ou demandez-en un autre.',
    EN: 'This is not the right code. Check the digits, or ask for another one.',
  },
  CODE_EXPIRED: {
    FR: 'Ce code n’est plus valable. Demandez-en un autre.',
    EN: 'This code is no longer valid. Ask for another one.',
  },
  SESSION_EXPIRED: {
    FR: 'Votre session est terminée. Reconnectez-vous : ce que vous avez écrit est gardé.',
    EN: 'Your session has ended. Sign in again: what you wrote is kept.',
  },
  OTHER_ADDRESS: {
    FR: 'Leviers s’ouvre à une autre adresse : {address}. Ouvrez-la pour participer.',
    EN: 'Leviers is at another address: {address}. Open it to take part.',
  },
  FOREIGN_PAGE: {
    FR: 'Cette demande vient d’une page d’un autre site : elle n’est pas acceptée.',
    EN: 'This request comes from a page of another site: it is not accepted.',
  },
  UNKNOWN_HOST: {
    FR: 'Leviers ne connaît pas cette adresse. Si elle est la bonne, la personne qui l’installe l’indique dans PUBLIC_URL.',
    EN: 'Leviers does not know this address. If it is the right one, whoever runs it gives it as PUBLIC_URL.',
  },
} satisfies Record<string, Record<Locale, string>>
