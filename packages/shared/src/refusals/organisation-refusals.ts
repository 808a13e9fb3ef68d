import type { Locale } from '../roles.js'

/** Why somebody may not be of a body, speak for it or bear its name. */
export const organisationRefusals = {
  ORGANISATION_EXISTS: {
    FR: 'Un organisme porte déjà ce nom.',
    EN: 'An organisation already has this name.',
  },
  INVITATION_OTHER_ADDRESS: {
    FR: 'Cette invitation a été envoyée à une autre adresse e-mail que la vôtre. Déconnectez-vous, puis connectez-vous avec l’adresse qui l’a reçue.',
    EN: 'This invitation was sent to another e-mail address than yours. Sign out, then sign in with the address that received it.',
  },
  INVITATION_OVER: {
    FR: 'Cette invitation n’est plus valable : elle a déjà servi, a été annulée ou a expiré. Demandez-en une autre à l’administration.',
    EN: 'This invitation is no longer valid: it was used, taken back or has expired. Ask the administrators for another one.',
  },
  SIRET_WRONG: {
    FR: 'Ce numéro SIRET n’est pas valable : il a 14 chiffres, dont le dernier se vérifie. Relisez-le, ou laissez le champ vide.',
    EN: 'This SIRET number is not valid: it has 14 digits, the last of which is a check. Read it again, or leave the field empty.',
  },
  UMBRELLA_CYCLE: {
    FR: 'Cet organisme fait déjà partie de celui que vous modifiez : il ne peut pas le regrouper. Choisissez-en un autre.',
    EN: 'This organisation is already part of the one that you are changing: it cannot gather it. Choose another one.',
  },
  NAME_OF_A_BODY: {
    FR: '{field} : ce nom est celui d’un organisme du programme. Écrivez-en un autre. Si vous êtes de cet organisme, demandez à l’administration de vous y rattacher : son nom s’affichera à côté du vôtre.',
    EN: '{field}: this is the name of an organisation of the programme. Write another one. If you belong to it, ask the administrators to make you its member: its name will stand beside yours.',
  },
  NAME_OF_A_ROLE: {
    FR: '{field} : ce nom est celui de l’équipe qui anime le programme. Écrivez-en un autre.',
    EN: '{field}: this is the name of the team that runs the programme. Write another one.',
  },
  GUEST_WITHOUT_MANDATE: {
    FR: 'Sans compte, on ne peut pas être membre d’un organisme. Cette personne doit d’abord ajouter son adresse e-mail dans « Mon compte ».',
    EN: 'A guest cannot be a member of an organisation. They must first add their e-mail address under “My account”.',
  },
  NOT_A_MEMBER: {
    FR: 'Vous n’êtes pas membre de {organisation}. Publiez à titre personnel, ou demandez à l’administration de vous y rattacher.',
    EN: 'You are not a member of {organisation}. Publish in your own name, or ask the administrators to make you its member.',
  },
  MANDATE_ENDED: {
    FR: 'Votre mandat pour {organisation} a pris fin. Vos mots sont gardés : vous pouvez les publier à titre personnel.',
    EN: 'Your mandate for {organisation} has ended. Your words are kept: you can publish them in your own name.',
  },
  WRITTEN_BY_ITS_BODY: {
    FR: 'Ce levier est proposé au nom d’un organisme : tous ses membres peuvent l’écrire, et eux seuls.',
    EN: 'This lever is proposed for an organisation: all its members can write it, and only they.',
  },
  MANDATE_LATER: {
    FR: 'Votre mandat pour {organisation} n’a pas encore commencé. Vos mots sont gardés : vous pouvez les publier à titre personnel.',
    EN: 'Your mandate for {organisation} has not begun yet. Your words are kept: you can publish them in your own name.',
  },
  MANDATE_OVERLAPS: {
    FR: 'Cette personne a déjà un mandat pour {organisation}, {days}. Modifiez-le, ou mettez-y fin d’abord.',
    EN: 'This person already has a mandate for {organisation}, {days}. Change it, or end it first.',
  },
  MANDATE_ENDS_BEFORE: {
    FR: 'Le dernier jour du mandat est avant le premier. Corrigez l’une des deux dates.',
    EN: 'The last day of the mandate is before the first. Correct one of the two dates.',
  },
  MANDATE_OVER: {
    FR: 'Ce mandat serait déjà terminé : son dernier jour est passé. Choisissez aujourd’hui ou un jour à venir.',
    EN: 'This mandate would already be over: its last day has passed. Choose today or a day to come.',
  },
  MANDATE_HAS_BEGUN: {
    FR: 'Ce mandat a déjà commencé : son premier jour ne peut plus être reporté. Mettez-y fin, puis donnez-en un autre.',
    EN: 'This mandate has already begun: its first day can no longer be put off. End it, then give another one.',
  },
  MANDATE_NOT_HELD: {
    FR: 'Ce mandat est terminé : donnez-en un autre.',
    EN: 'This mandate has ended: give another one.',
  },
} satisfies Record<string, Record<Locale, string>>
