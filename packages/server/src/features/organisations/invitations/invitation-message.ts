import type { MessageText } from '../../people/sign-in/sign-in-messages.js'

/** What an invitation to a body says, in both languages: which one is read by whoever gets it, nobody knows yet. */
export function invitationMessage({ organisation, link }: { organisation: string; link: string }): MessageText {
  return {
    subject: `Leviers : vous êtes invité à rejoindre ${organisation}`,
    body: `Bonjour,\n\nL’administration du programme vous invite à participer sur Leviers comme membre de ${organisation}. Connectez-vous avec cette adresse e-mail, dans les trente jours :\n${link}\nSi vous n’attendiez pas ce message, ignorez-le.\n\nHello,\n\nThe administrators of the programme invite you to take part in Leviers as a member of ${organisation}. Sign in with this e-mail address, within thirty days, at the address above. If you did not expect this message, ignore it.\n`,
  }
}
