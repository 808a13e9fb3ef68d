import type { Locale } from '@leviers/shared/roles'

export interface MessageText {
  subject: string
  body: string
}

/** A code as it is written: a long one in groups of four. */
function shownCode(code: string): string {
  return code.length > 6 ? code.replace(/(\d{4})(?=\d)/g, '$1 ') : code
}

/** The message that brings a code. */
export function codeMessage(made: string, locale: Locale): MessageText {
  const code = shownCode(made)
  return locale === 'EN'
    ? {
        subject: `${code} is your Leviers code`,
        body: `Hello,\n\nYour code to sign in to Leviers: ${code}\nIt is valid for ten minutes. Type it in the browser where you asked for it, and give it to nobody. If you did not ask for it, ignore this message.\n`,
      }
    : {
        subject: `${code} est votre code Leviers`,
        body: `Bonjour,\n\nVotre code pour vous connecter à Leviers : ${code}\nIl est valable dix minutes. Tapez-le dans le navigateur où vous l’avez demandé, et ne le donnez à personne. Si vous ne l’avez pas demandé, ignorez ce message.\n`,
      }
}

/** What is said instead when a code could not be sent while it was valid. */
export function lateMessage(locale: Locale): MessageText {
  return locale === 'EN'
    ? {
        subject: 'Your Leviers code: please ask for a new one',
        body: 'Hello,\n\nYou asked for a code to sign in to Leviers. Our mail was out of order and the code is no longer valid: ask for a new one, it will come at once. We are sorry for the wait.\n',
      }
    : {
        subject: 'Votre code Leviers : demandez-en un nouveau',
        body: 'Bonjour,\n\nVous avez demandé un code pour vous connecter à Leviers. Notre messagerie était en panne et ce code n’est plus valable : demandez-en un nouveau, il arrivera tout de suite. Nous sommes désolés de l’attente.\n',
      }
}
