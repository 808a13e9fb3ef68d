import type { Locale } from '@leviers/shared/roles'
import type { BackupProblem, BackupProblemCode } from '../backups/backup-problem.js'
import type { LogDifference } from '../backups/check-log.js'
import { noBreak } from './sentences.js'

type SentenceByLocale = Record<Locale, (about: string) => string>

const problems: Record<BackupProblemCode, SentenceByLocale> = {
  EXISTS: {
    FR: () => 'Ce fichier existe déjà : il n’est pas remplacé. Choisissez un autre nom.',
    EN: () => 'This file is already there: it is not replaced. Choose another name.',
  },
  NO_FOLDER: {
    FR: () => 'Le dossier de ce fichier n’existe pas.',
    EN: () => 'The folder of this file is not there.',
  },
  NO_RIGHT: {
    FR: (about) => `Ce fichier ou son dossier est protégé : ${about}`,
    EN: (about) => `This file or its folder is protected: ${about}`,
  },
  DISK_FULL: {
    FR: () => 'Le disque est plein. Faites de la place, puis recommencez.',
    EN: () => 'The disk is full. Make room, then start again.',
  },
  NO_FILE: {
    FR: (about) => `Il n’y a pas de fichier ${about}.`,
    EN: (about) => `There is no file ${about}.`,
  },
  NOT_A_BACKUP: {
    FR: (about) => `${about} n’est pas une sauvegarde de Leviers.`,
    EN: (about) => `${about} is not a backup of Leviers.`,
  },
  DAMAGED: {
    FR: (about) => `Cette sauvegarde est incomplète ou abîmée (${about}).`,
    EN: (about) => `This backup is damaged or not complete (${about}).`,
  },
  OF_EMBEDDED: {
    FR: () => 'Cette sauvegarde est celle d’une base embarquée : restaurez-la sans DATABASE_URL.',
    EN: () => 'This is a backup of an embedded database: restore it without DATABASE_URL.',
  },
  OF_POSTGRESQL: {
    FR: () => 'Cette sauvegarde est celle d’un PostgreSQL : indiquez-le avec DATABASE_URL.',
    EN: () => 'This is a backup of a PostgreSQL: say which with DATABASE_URL.',
  },
  NEWER: {
    FR: (about) =>
      `Cette sauvegarde vient d’une version plus récente de Leviers (${about}) : mettez Leviers à jour, puis recommencez.`,
    EN: (about) => `This backup is of a newer version of Leviers (${about}): update Leviers, then start again.`,
  },
  NO_PROGRAM: {
    FR: (about) =>
      `Le programme ${about} est introuvable : installez les programmes clients de PostgreSQL (sous Debian, « apt install postgresql-client »).`,
    EN: (about) =>
      `The program ${about} cannot be found: install the client programs of PostgreSQL (on Debian, "apt install postgresql-client").`,
  },
  OLD_PROGRAM: {
    FR: (about) =>
      `Les programmes clients de PostgreSQL sont plus anciens que le serveur (${about}) : installez ceux de sa version.`,
    EN: (about) =>
      `The client programs of PostgreSQL are older than the server (${about}): install those of its version.`,
  },
  NOT_A_PROGRAMME: {
    FR: (about) => `${about} n’est pas un programme exporté de Leviers.`,
    EN: (about) => `${about} is not an exported programme of Leviers.`,
  },
  OTHER_VERSION: {
    FR: (about) =>
      `Ce programme a été exporté par une autre version de Leviers (${about}) : exportez et importez avec la même.`,
    EN: (about) =>
      `This programme was exported by another version of Leviers (${about}): export and import with the same one.`,
  },
  NOT_EMPTY: {
    FR: () => 'Un programme s’importe dans une instance neuve : dans celle-ci, il y a déjà quelqu’un ou un tableau.',
    EN: () => 'A programme is imported into a new instance: in this one there is somebody, or a board, already.',
  },
  STILL_WRITING: {
    FR: () => 'Un serveur Leviers utilise encore la base et ne répond pas : arrêtez-le, puis recommencez.',
    EN: () => 'A Leviers server still uses the database and does not answer: stop it, then start again.',
  },
  FAILED: {
    FR: (about) => `Cela n’a pas pu être fait : ${about}`,
    EN: (about) => `It could not be done: ${about}`,
  },
}

const differences: Record<LogDifference, Record<Locale, string>> = {
  LOG: { FR: 'journaux avec des trous ou une fin fausse', EN: 'logs with gaps or a wrong end' },
  TALLY: { FR: 'leviers aux positions mal comptées', EN: 'levers with wrongly counted positions' },
  BOARD: { FR: 'tableaux mal comptés', EN: 'wrongly counted boards' },
  COMMENTS: { FR: 'leviers aux commentaires mal comptés', EN: 'levers with wrongly counted comments' },
  REPLIES: { FR: 'fils aux réponses mal comptées', EN: 'threads with wrongly counted answers' },
  OPERATION: { FR: 'actes confirmés sans leur événement', EN: 'acknowledged acts without their event' },
  TEXT: { FR: 'textes au journal incomplet', EN: 'texts with an incomplete log' },
}

/** Why nothing was done. */
export function problemSentence({ code, about }: Pick<BackupProblem, 'code' | 'about'>, locale: Locale): string {
  const sentence = problems[code][locale](about)
  return locale === 'FR' ? noBreak(`${sentence} Rien n’a été changé.`) : `${sentence} Nothing was changed.`
}

/** One kind of difference between a log and its tables, and how often. */
export function differenceSentence(kind: LogDifference, count: string, locale: Locale): string {
  return `  ${count} ${differences[kind][locale]}`
}
