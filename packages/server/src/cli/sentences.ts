import type { Locale } from '@leviers/shared/roles'

/** What the command line says, by language. Numbers come formatted. */
export interface Sentences {
  usage: string
  badUsage(what: string): string
  throughServer: string
  read(acts: string, seconds: string): string
  progress(parts: { done: string; total: string; percent: string; levers: string; votes: string }): string
  remaining(count: string, unit: 's' | 'min'): string
  silenceCut(seconds: string): string
  stopping: string
  nothingWritten(rejects: string): string
  andOthers(count: string): string
  alreadyIn(title: string): string
  imported(parts: { title: string; levers: string; votes: string; seconds: string }): string
  before(acts: string): string
  unpublished(levers: string): string
  times(parts: Record<'reading' | 'people' | 'levers' | 'votes' | 'comments' | 'moderation' | 'rest', string>): string
  leftOut(rejects: string, path: string): string
  partial(done: string, total: string): string
  noBoard(name: string): string
  severalBoards(name: string, slugs: string): string
  serverGone: string
  purged(parts: { texts: string; changes: string; days: string }): string
  nothingToPurge(days: string): string
  backedUp(parts: { path: string; size: string }): string
  restored(path: string): string
  programmeExported(parts: Record<'path' | 'size' | 'boards' | 'privateBoards' | 'people', string>): string
  programmeImported(path: string): string
  kept(path: string): string
  cursorsRenewed: string
  checked(parts: Record<'boards' | 'streams' | 'events' | 'texts', string>): string
  allAgrees: string
  differs: string
}

/** A number with its word: in French 0 and 1 are singular. */
const nombre = (count: string, one: string, other = `${one}s`) => `${count} ${/^[01]$/.test(count) ? one : other}`
const number = (count: string, one: string, other = `${one}s`) => `${count} ${count === '1' ? one : other}`

const french: Sentences = {
  usage: `Commandes :
  npm run leviers -- import polis DOSSIER [--board NOM] [--replay VITESSE] [--rejects stop|skip]
                                          [--attribution TEXTE] [--report FICHIER]
  npm run leviers -- import board FICHIER.json [--board NOM] [--replay VITESSE] [--report FICHIER]
  npm run --silent leviers -- export tallies --board NOM [--output FICHIER]
  npm run --silent leviers -- export board --board NOM [--output FICHIER]
  npm run leviers -- export programme FICHIER
  npm run leviers -- import programme FICHIER
  npm run leviers -- purge texts [--days JOURS]
  npm run leviers -- backup FICHIER
  npm run leviers -- restore FICHIER
  npm run leviers -- renew cursors
Voir docs/imports.md et docs/operations.md.`,
  badUsage: (what) => `Commande non comprise : ${what}`,
  throughServer: 'Un serveur est en marche sur ce dossier de données : la commande passe par lui.',
  read: (acts, seconds) => `Lecture et vérification : ${nombre(acts, 'acte')} en ${seconds} s.`,
  progress: ({ done, total, percent, levers, votes }) =>
    `${percent} % · ${done} / ${nombre(total, 'acte')} · ${nombre(levers, 'levier')} · ${nombre(votes, 'position')}`,
  remaining: (count, unit) => ` · encore ${count} ${unit} environ`,
  silenceCut: (seconds) => `Silence de ${seconds} s raccourci.`,
  stopping: 'Interruption : ce qui est en route s’enregistre…',
  nothingWritten: (rejects) => `Rien n’a été écrit : ${nombre(rejects, 'problème')}.`,
  andOthers: (count) => `… et ${nombre(count, 'autre')}.`,
  alreadyIn: (title) => `« ${title} » : déjà importé, rien n’a changé.`,
  imported: ({ title, levers, votes, seconds }) =>
    `« ${title} » : ${nombre(levers, 'levier')} et ${nombre(votes, 'position')}, importés en ${seconds} s.`,
  before: (acts) => nombre(acts, 'acte était déjà là.', 'actes étaient déjà là.'),
  unpublished: (levers) =>
    nombre(
      levers,
      'énoncé n’a pas de texte publié : gardé masqué, sous son numéro, avec ses positions.',
      'énoncés n’ont pas de texte publié : gardés masqués, sous leur numéro, avec leurs positions.',
    ),
  times: ({ reading, people, levers, votes, comments, moderation, rest }) =>
    `Temps : lecture ${reading} s · personnes ${people} s · leviers ${levers} s · positions ${votes} s · commentaires ${comments} s · modération ${moderation} s · journal, enregistrement et transport ${rest} s`,
  leftOut: (rejects, path) =>
    `${nombre(rejects, 'ligne rejetée, listée', 'lignes rejetées, toutes listées')} dans ${path}`,
  partial: (done, total) =>
    `Import incomplet : ${nombre(done, 'acte')} sur ${total}. La même commande reprendra là où celle-ci s’est arrêtée.`,
  noBoard: (name) => `Aucun tableau ne s’appelle « ${name} ».`,
  severalBoards: (name, slugs) => `Plusieurs tableaux s’appellent « ${name} ». Choisissez par adresse : ${slugs}`,
  serverGone:
    'Le serveur s’est arrêté. Ce qu’il avait confirmé est gardé ; la même commande reprendra là où celle-ci s’est arrêtée.',
  purged: ({ texts, changes, days }) =>
    `${nombre(changes, 'frappe oubliée', 'frappes oubliées')}, de plus de ${nombre(days, 'jour')}, dans ${nombre(texts, 'texte')} : ce qui y avait été effacé n’est plus nulle part. Ce que disent les textes et leurs versions reste.`,
  nothingToPurge: (days) => `Rien à oublier : aucune frappe gardée n’a plus de ${nombre(days, 'jour')}.`,
  backedUp: ({ path, size }) =>
    `Sauvegarde écrite dans ${path} (${size} Ko). Elle contient des données personnelles : gardez-la en lieu sûr.`,
  programmeExported: ({ path, size, boards, privateBoards, people }) =>
    `Programme écrit dans ${path} (${size} Ko) : ${nombre(boards, 'tableau', 'tableaux')}, dont ${privateBoards} sur invitation, et ${nombre(people, 'personne')}. Ce fichier contient des données personnelles et ce que disent les tableaux sur invitation : gardez-le en lieu sûr.`,
  programmeImported: (path) => `Le programme de ${path} est dans cette instance. Chacun s’y connecte avec son adresse.`,
  restored: (path) => `La sauvegarde ${path} est restaurée : les pages ouvertes repartent de ce qu’elle contient.`,
  kept: (path) => `Ce qui était là avant est gardé dans ${path} : supprimez-le quand vous n’en aurez plus besoin.`,
  cursorsRenewed: 'Toutes les pages ouvertes repartent de ce que contient la base.',
  checked: ({ boards, streams, events, texts }) =>
    `Vérifié : ${nombre(boards, 'tableau', 'tableaux')}, ${nombre(streams, 'journal', 'journaux')}, ${nombre(events, 'événement')}, ${nombre(texts, 'texte')}.`,
  allAgrees: 'Les journaux sont sans trou et les compteurs sont justes.',
  differs: 'Des différences ont été trouvées :',
}

const english: Sentences = {
  usage: `Commands:
  npm run leviers -- import polis FOLDER [--board NAME] [--replay SPEED] [--rejects stop|skip]
                                         [--attribution TEXT] [--report FILE]
  npm run leviers -- import board FILE.json [--board NAME] [--replay SPEED] [--report FILE]
  npm run --silent leviers -- export tallies --board NAME [--output FILE]
  npm run --silent leviers -- export board --board NAME [--output FILE]
  npm run leviers -- export programme FILE
  npm run leviers -- import programme FILE
  npm run leviers -- purge texts [--days DAYS]
  npm run leviers -- backup FILE
  npm run leviers -- restore FILE
  npm run leviers -- renew cursors
See docs/imports.md and docs/operations.md.`,
  badUsage: (what) => `Not understood: ${what}`,
  throughServer: 'A server runs on this data directory: the command goes through it.',
  read: (acts, seconds) => `Read and checked: ${number(acts, 'act')} in ${seconds} s.`,
  progress: ({ done, total, percent, levers, votes }) =>
    `${percent} % · ${done} / ${number(total, 'act')} · ${number(levers, 'lever')} · ${number(votes, 'position')}`,
  remaining: (count, unit) => ` · about ${count} ${unit} left`,
  silenceCut: (seconds) => `A silence of ${seconds} s was shortened.`,
  stopping: 'Interrupted: what is under way is being saved…',
  nothingWritten: (rejects) => `Nothing was written: ${number(rejects, 'problem')}.`,
  andOthers: (count) => `… and ${number(count, 'other')}.`,
  alreadyIn: (title) => `“${title}”: already imported, nothing changed.`,
  imported: ({ title, levers, votes, seconds }) =>
    `“${title}”: ${number(levers, 'lever')} and ${number(votes, 'position')}, imported in ${seconds} s.`,
  before: (acts) => number(acts, 'act was already there.', 'acts were already there.'),
  unpublished: (levers) =>
    number(
      levers,
      'statement has no published text: kept hidden, under its number, with its positions.',
      'statements have no published text: kept hidden, under their number, with their positions.',
    ),
  times: ({ reading, people, levers, votes, comments, moderation, rest }) =>
    `Time: reading ${reading} s · people ${people} s · levers ${levers} s · positions ${votes} s · comments ${comments} s · moderation ${moderation} s · log, commits and transport ${rest} s`,
  leftOut: (rejects, path) => `${number(rejects, 'rejected row, listed', 'rejected rows, all listed')} in ${path}`,
  partial: (done, total) =>
    `Not complete: ${number(done, 'act')} of ${total}. The same command will go on from where this one stopped.`,
  noBoard: (name) => `No board is called “${name}”.`,
  severalBoards: (name, slugs) => `Several boards are called “${name}”. Choose one by its address: ${slugs}`,
  serverGone:
    'The server stopped. What it had acknowledged is kept; the same command will go on from where this one stopped.',
  purged: ({ texts, changes, days }) =>
    `${number(changes, 'change')} older than ${number(days, 'day')} forgotten, in ${number(texts, 'text')}: what was erased in them is nowhere any more. What the texts and their versions say stays.`,
  nothingToPurge: (days) => `Nothing to forget: no change that is kept is older than ${number(days, 'day')}.`,
  backedUp: ({ path, size }) =>
    `Backup written to ${path} (${size} KB). It holds personal data: keep it in a safe place.`,
  programmeExported: ({ path, size, boards, privateBoards, people }) =>
    `Programme written to ${path} (${size} KB): ${number(boards, 'board')}, ${privateBoards} of them by invitation, and ${number(people, 'person', 'people')}. This file holds personal data, and what boards by invitation say: keep it safe.`,
  programmeImported: (path) => `The programme of ${path} is in this instance. People sign in to it with their address.`,
  restored: (path) => `The backup ${path} is restored: open pages start again from what is in it.`,
  kept: (path) => `What was there before is kept in ${path}: delete it when you need it no more.`,
  cursorsRenewed: 'All open pages start again from what is in the database.',
  checked: ({ boards, streams, events, texts }) =>
    `Checked: ${number(boards, 'board')}, ${number(streams, 'log')}, ${number(events, 'event')}, ${number(texts, 'text')}.`,
  allAgrees: 'The logs are without gaps and the counters are right.',
  differs: 'Differences were found:',
}

/** The sentences of a language. French ones have their no-break spaces. */
export function sentencesOf(locale: Locale): Sentences {
  if (locale === 'EN') return english
  const spaced = Object.entries(french).map(([name, sentence]: [string, string | ((...given: never[]) => string)]) => [
    name,
    typeof sentence === 'string' ? noBreak(sentence) : (...given: never[]) => noBreak(sentence(...given)),
  ])
  // The same names with the same kinds of values.
  return Object.fromEntries(spaced) as Sentences
}

/** A French sentence whose signs stay on the line of their word. */
export function noBreak(sentence: string): string {
  return sentence.replace(/ ([:;?!%»])/g, '\u00A0$1').replace(/« /g, '«\u00A0')
}
