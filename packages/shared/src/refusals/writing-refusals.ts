import type { Locale } from '../roles.js'

/** Why somebody may not write the text of a lever: its page shows it. */
export const writingRefusals = {
  SIGN_IN_FIRST: {
    FR: 'Connectez-vous, ou continuez sans compte, pour participer.',
    EN: 'Sign in, or continue as a guest, to take part.',
  },
  NOT_INVITED: {
    FR: 'Seules les personnes invitées à l’écrire peuvent modifier ce levier. Demandez une invitation à la personne qui l’a proposé.',
    EN: 'Only people who were invited to write this lever can change it. Ask whoever proposed it for an invitation.',
  },
  NOT_OF_ITS_BODY: {
    FR: 'Ce levier est proposé au nom d’un organisme : seuls ses membres actuels peuvent le modifier. Vous pouvez le commenter.',
    EN: 'This lever is proposed for an organisation: only its current members can change it. You can comment on it.',
  },
  TEXT_CLOSED: {
    FR: 'Une décision a été prise : ce texte est fermé. La modération peut le rouvrir en le remettant à l’étude.',
    EN: 'A decision was taken: this text is closed. Moderators can open it again by putting it back under review.',
  },
} satisfies Record<string, Record<Locale, string>>
