import { administrationRefusals } from './administration-refusals.js'
import { organisationRefusals } from './organisation-refusals.js'
import { policyRefusals } from './policy-refusals.js'
import { proposingRefusals } from './proposing-refusals.js'
import type { Locale } from '../roles.js'
import { frenchSpaces } from '../french-spaces.js'
import { signInRefusals } from './sign-in-refusals.js'

/** Of what no person can mend by knowing more: the code says it to whoever looks for the cause. */
const notSaved = {
  FR: 'Cet envoi n’a pas pu être enregistré. Rechargez la page : votre texte est gardé.',
  EN: 'This could not be saved. Reload the page: your text is kept.',
}

/** Every reason for which Leviers says no, with its sentence; "{…}" is filled from the refusal's details. Codes are stable. */
export const refusals = {
  ...policyRefusals,
  ...proposingRefusals,
  ...administrationRefusals,
  ...organisationRefusals,
  ...signInRefusals,
  NOT_FOUND: {
    FR: 'Ce contenu n’existe pas, ou n’est plus visible.',
    EN: 'This content does not exist, or can no longer be seen.',
  },
  LEVER_NOT_OPEN: {
    FR: 'Ce levier a été retiré ou masqué : on ne peut plus y participer.',
    EN: 'This lever was withdrawn or hidden: you can no longer take part in it.',
  },
  DRAFT_NOT_PUBLISHED: {
    FR: 'Ce levier est encore un brouillon : publiez-le d’abord.',
    EN: 'This lever is still a draft: publish it first.',
  },
  COMMENT_NOT_OPEN: {
    FR: 'Ce commentaire a été supprimé ou masqué : on ne peut plus y répondre ni le modifier.',
    EN: 'This comment was deleted or hidden: it can no longer be answered or changed.',
  },
  THREAD_TOO_DEEP: {
    FR: 'Répondez plutôt au commentaire précédent : ce fil ne va pas plus loin.',
    EN: 'Reply to the comment above instead: this thread goes no further.',
  },
  TEXT_MISSING: { FR: '{field} : écrivez quelques mots.', EN: '{field}: write a few words.' },
  TEXT_TOO_LONG: {
    FR: '{yours} a {length} caractères, {over} de trop. Il est gardé : raccourcissez-le.',
    EN: '{yours} has {length} characters, {over} too many. It is kept: shorten it.',
  },
  BAD_INPUT: { FR: '{field} : cette valeur n’est pas acceptée.', EN: '{field}: this value is not accepted.' },
  UNKNOWN_THEME: { FR: 'Ce thème n’existe pas dans ce programme.', EN: 'This theme does not exist in this programme.' },
  THEME_RETIRED: {
    FR: 'Le thème « {name} » n’est plus proposé. Choisissez-en un autre : rien de ce que vous avez écrit n’est perdu.',
    EN: 'The theme “{name}” is no longer offered. Choose another one: nothing that you wrote is lost.',
  },
  NEIGHBOURHOOD_RETIRED: {
    FR: 'Le quartier « {name} » n’est plus proposé. Choisissez-en un autre : rien de ce que vous avez écrit n’est perdu.',
    EN: 'The neighbourhood “{name}” is no longer offered. Choose another one: nothing that you wrote is lost.',
  },
  UNKNOWN_NEIGHBOURHOOD: {
    FR: 'Ce quartier n’est pas dans ce programme.',
    EN: 'This neighbourhood is not in this programme.',
  },
  REVISION_CHANGED: {
    FR: 'Le contenu a changé entre-temps. Votre version est gardée : comparez, puis enregistrez à nouveau.',
    EN: 'The content changed in the meantime. Your version is kept: compare, then save again.',
  },
  WORDS_CHANGED: {
    FR: 'Ce texte a été modifié depuis que vous l’avez lu : relisez-le avant d’en décider.',
    EN: 'This text was changed since you read it: read it again before you decide.',
  },
  LEVER_MOVED: {
    FR: 'Ce levier a été déplacé entre-temps : il reste où il est.',
    EN: 'This lever was moved in the meantime: it stays where it is.',
  },
  STATUS_CHANGED: {
    FR: 'Le statut de ce levier a changé entre-temps : il est maintenant « {status} ».',
    EN: 'The status of this lever changed in the meantime: it is now “{status}”.',
  },
  STATUS_STEP: {
    FR: 'Ce statut ne peut pas suivre « {status} ».',
    EN: 'This status cannot follow “{status}”.',
  },
  ANSWER_MISSING: {
    FR: 'Ce changement saute une étape : écrivez d’abord une réponse, que tout le monde pourra lire.',
    EN: 'This change skips a step: first write an answer that everybody can read.',
  },
  STATUS_AUTOMATIC: {
    FR: 'Le statut « {status} » ne se donne pas à la main : il viendra tout seul, quand une clause du contrat citera le levier.',
    EN: 'The status “{status}” is not given by hand: it will come by itself, when a clause of the contract cites the lever.',
  },
  TEXT_SCHEMA_OLD: {
    FR: 'Cette page est d’une version précédente de Leviers : rechargez-la pour continuer à écrire. Ce que vous avez écrit est gardé.',
    EN: 'This page is of an earlier version of Leviers: reload it to go on writing. What you wrote is kept.',
  },
  TEXT_FROZEN: {
    FR: 'Ce texte est bloqué : il contient quelque chose que Leviers ne sait pas afficher. La modération peut rétablir une version précédente.',
    EN: 'This text is frozen: it contains something that Leviers cannot show. Moderators can restore an earlier version.',
  },
  TEXT_FULL: {
    FR: 'Ce texte est plein : {max} caractères au plus. Ce que vous avez écrit est gardé : raccourcissez le texte pour continuer.',
    EN: 'This text is full: it may have {max} characters. What you wrote is kept: shorten the text to go on.',
  },
  TEXT_HEAVY: {
    FR: 'Trop de choses ont été écrites puis effacées dans ce texte : on ne peut plus y écrire à plusieurs en direct. Modifiez-le en mode simple. Ce que vous avez écrit est gardé.',
    EN: 'Too much was written and erased in this text: it can no longer be written live by several people. Change it in simple mode. What you wrote is kept.',
  },
  TEXT_FOREIGN: {
    FR: notSaved.FR,
    EN: notSaved.EN,
  },
  TEXT_UNREADABLE: {
    FR: notSaved.FR,
    EN: notSaved.EN,
  },
  TEXT_CHARACTER: {
    FR: 'Cet envoi n’a pas pu être enregistré : il contient un signe que Leviers ne peut pas garder. Votre texte est gardé : enlevez ce signe, puis réessayez.',
    EN: 'This could not be saved: it contains a sign that Leviers cannot keep. Your text is kept: take that sign out, then try again.',
  },
  TEXT_GAP: {
    FR: 'Il manque ce que vous aviez écrit juste avant : rechargez la page. Votre texte est gardé.',
    EN: 'What you wrote just before is missing: reload the page. Your text is kept.',
  },
  PASSAGE_CHANGED: {
    FR: 'Ce passage vient de changer : sélectionnez-le de nouveau. Votre commentaire est gardé.',
    EN: 'This passage has just changed: select it again. Your comment is kept.',
  },
  TOO_MANY_CO_AUTHORS: {
    FR: '{max} personnes ou organismes écrivent déjà ce levier, c’est le maximum. Choisissez « Ne plus inviter » à côté d’un nom, ou ouvrez le levier à tous les membres.',
    EN: '{max} people or organisations already write this lever, which is the most. Choose “Stop inviting” beside a name, or open the lever to all members.',
  },
  TOO_MANY_PENS: {
    FR: '{max} personnes écrivent en ce moment dans ce texte. Réessayez dans un instant, ou modifiez-le en mode simple.',
    EN: '{max} people are writing in this text now. Try again in a moment, or change it in simple mode.',
  },
  OPERATION_REUSED: {
    FR: notSaved.FR,
    EN: notSaved.EN,
  },
  ACCOUNT_FIRST: {
    FR: 'Pour chercher une personne ou un organisme, ajoutez d’abord votre adresse e-mail dans « Mon compte ».',
    EN: 'To look for a person or an organisation, first add your e-mail address under “My account”.',
  },
  BAD_CURSOR: {
    FR: 'Cet endroit de la liste n’existe plus : revenez au début.',
    EN: 'This place in the list is no longer there: go back to its beginning.',
  },
  NOT_A_DEMO: {
    FR: 'Ce site n’est pas une démonstration.',
    EN: 'This site is not a demonstration.',
  },
  HTTP_ONLY: {
    FR: 'La connexion n’a pas pu se faire ainsi. Rechargez la page, puis réessayez.',
    EN: 'You could not be signed in this way. Reload the page, then try again.',
  },
  TOO_MANY_REQUESTS: {
    FR: 'Trop de demandes à la fois : réessayez dans {retryAfter} s.',
    EN: 'Too many requests at once: try again in {retryAfter} s.',
  },
  TOO_LARGE: {
    FR: 'Cet envoi est trop long : {max} octets au plus. Ce que vous avez écrit est gardé : raccourcissez-le.',
    EN: 'This is too long: at most {max} bytes. What you wrote is kept: shorten it.',
  },
  OPERATION_TOO_COMPLEX: {
    FR: 'La requête dépasse une limite ({limit} : {max} au plus). Découpez-la.',
    EN: 'The query exceeds a limit ({limit}: at most {max}). Split it.',
  },
  BAD_QUERY: { FR: 'La requête GraphQL n’est pas valable : {reason}', EN: 'The GraphQL query is not valid: {reason}' },
  UNAVAILABLE: {
    FR: 'Leviers ne peut pas répondre pour le moment. Rien n’est perdu : réessayez dans {retryAfter} s.',
    EN: 'Leviers cannot answer at the moment. Nothing is lost: try again in {retryAfter} s.',
  },
  INTERNAL: {
    FR: 'Une erreur est survenue de notre côté. Rien n’est perdu : réessayez dans un instant.',
    EN: 'Something went wrong on our side. Nothing is lost: try again in a moment.',
  },
} satisfies Record<string, Record<Locale, string>>

export type RefusalCode = keyof typeof refusals
export type RefusalDetails = Record<string, string | number>

/** The sentence of a refusal in a language, its "{…}" filled from details that bear the names that people know; set as French is. */
export function refusalSentence(code: RefusalCode, locale: Locale, details: RefusalDetails = {}): string {
  const sentence = refusals[code][locale].replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole))
  return locale === 'FR' ? frenchSpaces(sentence) : sentence
}
