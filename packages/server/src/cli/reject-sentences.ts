import { namedDetails } from '@leviers/shared/inputs/named-details'
import { refusalSentence, refusals, type RefusalCode } from '@leviers/shared/refusals/refusals'
import type { Locale } from '@leviers/shared/roles'
import type { Reject, RejectReason } from '../features/imports/rejects.js'

const sentences: Record<Exclude<RejectReason, 'REFUSED'>, Record<Locale, string>> = {
  MISSING_FILE: { FR: 'introuvable.', EN: 'not found.' },
  UNREADABLE_FILE: { FR: 'ne peut pas être lu.', EN: 'cannot be read.' },
  EMPTY_FILE: { FR: 'le fichier est vide.', EN: 'the file is empty.' },
  WRONG_HEADER: {
    FR: 'l’en-tête n’est pas celui attendu, il manque : {missing}.',
    EN: 'the header is not the expected one, missing: {missing}.',
  },
  NOT_UTF8: { FR: 'ce n’est pas de l’UTF-8.', EN: 'this is not UTF-8.' },
  BAD_QUOTES: {
    FR: 'un guillemet n’est pas fermé, ou pas à sa place.',
    EN: 'a quotation mark is not closed, or not in its place.',
  },
  RECORD_TOO_LARGE: { FR: 'beaucoup trop long.', EN: 'much too long.' },
  TOO_MANY_UNREADABLE: {
    FR: 'trop de lignes illisibles (jusqu’à la ligne {line}) : ce n’est sans doute pas un fichier CSV.',
    EN: 'too many unreadable lines (up to line {line}): this is probably not a CSV file.',
  },
  WRONG_FIELD_COUNT: { FR: '{found} champs au lieu de {expected}.', EN: '{found} fields instead of {expected}.' },
  BAD_NUMBER: {
    FR: '{column} : « {value} » n’est pas un nombre entier.',
    EN: '{column}: “{value}” is not a whole number.',
  },
  BAD_TIME: {
    FR: '{column} : « {value} » n’est pas une date en millisecondes entre 2000 et 2100.',
    EN: '{column}: “{value}” is not a time in milliseconds between 2000 and 2100.',
  },
  BAD_VOTE: {
    FR: 'la position « {value} » n’est ni −1, ni 0, ni 1.',
    EN: 'the position “{value}” is neither −1, 0 nor 1.',
  },
  BAD_MODERATION: {
    FR: 'moderated : « {value} » n’est ni −1, ni 0, ni 1.',
    EN: 'moderated: “{value}” is neither −1, 0 nor 1.',
  },
  UNKNOWN_STATEMENT: { FR: 'l’énoncé {id} n’existe pas.', EN: 'there is no statement {id}.' },
  REJECTED_STATEMENT: { FR: 'l’énoncé {id} a lui-même été rejeté.', EN: 'statement {id} was itself rejected.' },
  DUPLICATE_STATEMENT: {
    FR: 'l’énoncé {id} est déjà à la ligne {first}.',
    EN: 'statement {id} is already on line {first}.',
  },
  DUPLICATE_PARTICIPANT: {
    FR: 'la personne {id} est déjà à la ligne {first}.',
    EN: 'participant {id} is already on line {first}.',
  },
  TALLY_DIFFERS: {
    FR: 'le décompte publié de l’énoncé {id} ({agree} pour, {disagree} contre) n’est pas celui de la matrice ({foundAgree}, {foundDisagree}).',
    EN: 'the published tally of statement {id} ({agree} agree, {disagree} disagree) is not that of the matrix ({foundAgree}, {foundDisagree}).',
  },
  OTHER_CONTENT: {
    FR: 'l’énoncé {id} est déjà importé avec un autre contenu : rien n’est remplacé.',
    EN: 'statement {id} is already imported with another content: nothing is replaced.',
  },
  NOT_JSON: { FR: 'ce n’est pas du JSON ({message}).', EN: 'this is not JSON ({message}).' },
  BAD_VALUE: {
    FR: '{path} : {found} n’est pas accepté (attendu : {expected}).',
    EN: '{path}: {found} is not accepted (expected: {expected}).',
  },
  NAME_TAKEN: {
    FR: 'un autre tableau porte déjà ce nom : choisissez-en un avec --board.',
    EN: 'another board already has this name: choose one with --board.',
  },
  FAILED: {
    FR: 'une erreur est survenue de notre côté ; la même commande reprendra ici.',
    EN: 'something went wrong on our side; the same command will go on from here.',
  },
}

/** One line that says where and why, in a language: « votes.csv, ligne 12 : … ». */
export function rejectLine(reject: Reject, locale: Locale): string {
  const { file, line } = reject
  const place = line === null ? file : `${file}, ${locale === 'FR' ? 'ligne' : 'line'} ${line}`
  return `${place}${locale === 'FR' ? '\u00A0' : ''}: ${rejectSentence(reject, locale)}`
}

/** Why something was rejected, in a language. */
export function rejectSentence({ reason, details }: Reject, locale: Locale): string {
  if (reason === 'REFUSED') {
    const { code, ...others } = details
    // Its code came from a refusal, or from a field's schema, whose messages are codes.
    const known = String(code) in refusals ? (String(code) as RefusalCode) : 'BAD_INPUT'
    return refusalSentence(known, locale, namedDetails(others, locale))
  }
  const filled = sentences[reason][locale].replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole))
  return locale === 'FR' ? withNoBreakSpaces(filled) : filled
}

/** French puts a no-break space before : ; ? ! and inside « ». */
function withNoBreakSpaces(sentence: string): string {
  return sentence.replace(/ ([:;?!»])/g, '\u00A0$1').replace(/« /g, '«\u00A0')
}
