import { policyRefusals } from './policy-refusals.js'
import type { Locale } from './roles.js'

/** Every reason for which Leviers says no, with its sentence; "{…}" is filled from the refusal's details. Codes are stable. */
export const refusals = {
  ...policyRefusals,
  NOT_FOUND: {
    FR: 'Introuvable : le contenu n’existe pas, ou n’est plus visible.',
    EN: 'Not found: it does not exist, or can no longer be seen.',
  },
  LEVER_NOT_OPEN: {
    FR: 'Ce levier a été retiré ou masqué : on ne peut plus y participer.',
    EN: 'This lever was withdrawn or hidden: it can no longer be taken part in.',
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
    FR: 'On ne peut pas répondre plus profondément : répondez au commentaire au-dessus.',
    EN: 'Replies cannot go deeper: answer the comment above.',
  },
  TEXT_MISSING: { FR: '{field} : écrivez quelques mots.', EN: '{field}: write a few words.' },
  TEXT_TOO_LONG: {
    FR: '{field} : {length} caractères, {max} au plus. Votre texte est gardé, raccourcissez-le.',
    EN: '{field}: {length} characters, at most {max}. Your text is kept: shorten it.',
  },
  BAD_INPUT: { FR: '{field} : cette valeur n’est pas acceptée.', EN: '{field}: this value is not accepted.' },
  UNKNOWN_THEME: { FR: 'Ce thème n’existe pas dans ce programme.', EN: 'This theme does not exist in this programme.' },
  UNKNOWN_NEIGHBOURHOOD: {
    FR: 'Ce quartier n’est pas dans ce programme.',
    EN: 'This neighbourhood is not in this programme.',
  },
  REVISION_CHANGED: {
    FR: 'Le contenu a changé entre-temps. Votre version est gardée : comparez, puis enregistrez à nouveau.',
    EN: 'The content changed in the meantime. Your version is kept: compare, then save again.',
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
  OPERATION_REUSED: {
    FR: 'Cet envoi porte le numéro d’un autre : rechargez la page et recommencez.',
    EN: 'This request carries the number of another one: reload the page and try again.',
  },
  BAD_CURSOR: {
    FR: 'Cette position dans la liste n’est pas valable : revenez au début.',
    EN: 'This position in the list is not valid: go back to its beginning.',
  },
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
  NOT_A_DEMO: {
    FR: 'Ce n’est pas une instance de démonstration.',
    EN: 'This is not a demonstration instance.',
  },
  HTTP_ONLY: {
    FR: 'La connexion se fait par HTTP, pas par cette liaison.',
    EN: 'Signing in happens over HTTP, not over this connection.',
  },
  TOO_MANY_REQUESTS: {
    FR: 'Trop de demandes à la fois : réessayez dans {seconds} s.',
    EN: 'Too many requests at once: try again in {seconds} s.',
  },
  TOO_LARGE: {
    FR: 'La demande est trop volumineuse : {max} octets au plus.',
    EN: 'The request is too large: at most {max} bytes.',
  },
  OPERATION_TOO_COMPLEX: {
    FR: 'La requête dépasse une limite ({limit} : {max} au plus). Découpez-la.',
    EN: 'The query exceeds a limit ({limit}: at most {max}). Split it.',
  },
  BAD_QUERY: { FR: 'La requête GraphQL n’est pas valable : {reason}', EN: 'The GraphQL query is not valid: {reason}' },
  INTERNAL: {
    FR: 'Une erreur est survenue de notre côté. Rien n’est perdu : réessayez dans un instant.',
    EN: 'Something went wrong on our side. Nothing is lost: try again in a moment.',
  },
} satisfies Record<string, Record<Locale, string>>

export type RefusalCode = keyof typeof refusals
export type RefusalDetails = Record<string, string | number>

/** The sentence of a refusal in a language, its "{…}" filled from details that bear the names that people know. */
export function refusalSentence(code: RefusalCode, locale: Locale, details: RefusalDetails = {}): string {
  return refusals[code][locale].replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole))
}
