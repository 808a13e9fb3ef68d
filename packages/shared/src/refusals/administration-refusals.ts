import type { Locale } from '../roles.js'

/** Why what an administrator says of the programme is not accepted. */
export const administrationRefusals = {
  BAD_DATE: {
    FR: '{field} : choisissez une date du calendrier.',
    EN: '{field}: choose a date of the calendar.',
  },
  PHASE_ENDS_BEFORE: {
    FR: 'Le dernier jour est avant le premier. Corrigez l’une des deux dates.',
    EN: 'The last day is before the first. Correct one of the two dates.',
  },
  EDITED_MEANWHILE: {
    FR: '{name} a modifié ceci entre-temps. Votre saisie est gardée : comparez les deux, puis choisissez.',
    EN: '{name} changed this meanwhile. What you typed is kept: compare both, then choose.',
  },
  LAST_PHASE: {
    FR: 'C’est la seule étape du programme. Ajoutez-en une autre avant de la supprimer.',
    EN: 'This is the only stage of the programme. Add another one before you delete it.',
  },
  ALREADY_INSTALLED: {
    FR: 'Cette instance est déjà installée. Ce qui la décrit se change dans l’administration.',
    EN: 'This instance is set up already. What describes it is changed in the administration.',
  },
  THEME_EXISTS: {
    FR: 'Il y a déjà « {name} ». Donnez un autre nom, ou proposez-le à nouveau s’il n’est plus proposé.',
    EN: '“{name}” is there already. Give another name, or offer it again if it is no longer offered.',
  },
  BAD_LOGO: {
    FR: 'Cette image n’a pas pu être lue. Choisissez un fichier PNG, JPEG ou WebP.',
    EN: 'This image could not be read. Choose a PNG, JPEG or WebP file.',
  },
  LOGO_TOO_LARGE: {
    FR: 'Cette image est trop lourde : 60 Ko au plus une fois réduite. Choisissez-en une plus simple.',
    EN: 'This image is too heavy: 60 kB at most once it is made smaller. Choose a simpler one.',
  },
  COLLEGE_EXISTS: {
    FR: 'Il y a déjà un collège « {name} ». Donnez un autre nom, ou proposez-le à nouveau s’il n’est plus proposé.',
    EN: 'There is already a college “{name}”. Give another name, or offer it again if it is no longer offered.',
  },
  COLLEGE_NEEDED: {
    FR: 'Ce collège est celui de qui n’en choisit pas d’autre : il reste proposé. Vous pouvez changer son nom.',
    EN: 'This is the college of whoever chooses no other one: it stays. You can change what it is called.',
  },
  COLLEGE_GONE: {
    FR: 'Ce collège n’est plus proposé. Choisissez-en un autre.',
    EN: 'This college is no longer offered. Choose another one.',
  },
  BAD_CODE_OF_PLACE: {
    FR: '{field} : écrivez-le avec des lettres, des chiffres et des tirets seulement, sans espace.',
    EN: '{field}: write it with letters, digits and hyphens only, without spaces.',
  },
  NEIGHBOURHOOD_EXISTS: {
    FR: 'Le quartier {code} s’appelle déjà « {name} ». Un code et un nom ne vont qu’à un quartier.',
    EN: 'The neighbourhood {code} is already called “{name}”. A code and a name go to one neighbourhood only.',
  },
  PILLAR_GONE: {
    FR: 'Ce pilier n’est plus proposé. Choisissez-en un autre.',
    EN: 'This pillar is no longer offered. Choose another one.',
  },
  INVITE_ACCOUNTS_ONLY: {
    FR: 'Cette personne participe sans compte. Elle doit d’abord ajouter son adresse e-mail dans « Mon compte ».',
    EN: 'This person takes part without an account. They must first add their e-mail address under “My account”.',
  },
  LINK_OVER: {
    FR: 'Ce lien d’invitation n’est pas valable, ou ne l’est plus. Demandez-en un autre à la personne qui vous l’a envoyé.',
    EN: 'This invitation link is not valid, or no longer. Ask whoever sent it to you for another one.',
  },
  LINK_FOR_ACCOUNTS: {
    FR: 'Pour entrer avec ce lien, il faut un compte. Ajoutez votre adresse e-mail dans « Mon compte », puis ouvrez le lien de nouveau.',
    EN: 'To come in with this link you need an account. Add your e-mail address under “My account”, then open the link again.',
  },
  ROLE_FOR_ACCOUNTS: {
    FR: 'Cette personne participe sans compte. Pour recevoir un rôle, elle doit d’abord ajouter son adresse e-mail dans « Mon compte ».',
    EN: 'This person takes part without an account. To be given a role, they must first add their e-mail address under “My account”.',
  },
  ROLE_OVER: {
    FR: 'Ce dernier jour est déjà passé. Choisissez aujourd’hui ou un jour à venir.',
    EN: 'This last day is over already. Choose today or a day to come.',
  },
  ADMIN_OF_PROGRAMME: {
    FR: 'L’administration vaut pour tout le programme. Choisissez « Tout le programme », ou un autre rôle pour ce tableau.',
    EN: 'Administrators run the whole programme. Choose “Whole programme”, or another role for this board.',
  },
  ROLE_ON_ARCHIVED_BOARD: {
    FR: 'Ce tableau est archivé : personne n’y travaille plus. Choisissez un autre tableau, ou rouvrez-le d’abord.',
    EN: 'This board is archived: nobody works on it any more. Choose another board, or open it again first.',
  },
  LAST_ADMINISTRATOR: {
    FR: 'Il faut toujours au moins une personne à l’administration sans date de fin. Donnez d’abord ce rôle, sans date de fin, à quelqu’un d’autre.',
    EN: 'There must always be at least one administrator without an end date. First give somebody else this role, without an end date.',
  },
} satisfies Record<string, Record<Locale, string>>
