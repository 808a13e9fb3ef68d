import { tidyPath } from '@leviers/shared/inputs/tidy-path'
import type { Locale } from '@leviers/shared/roles'

/** What a page of the web is about: it says what stands in its head. */
export type PageSubject =
  | { kind: 'PROGRAMME' }
  | { kind: 'BOARD'; board: string; name: Names | null }
  | { kind: 'LEVER'; lever: string; name: Names | null }
  | { kind: 'NAMED'; name: Names }

type Names = Readonly<Record<Locale, string>>

export interface PageRoute {
  /** The source of what is loaded to show it, beside what every page needs. */
  source: string
  subject: PageSubject
}

const board = '/tableaux/$board'
const lever = `${board}/leviers/$lever`

/** The addresses of the web's pages, as its router writes them (a test compares the two), with what each shows. */
export const pageRoutes: Readonly<Record<string, { source: string; name?: Names }>> = {
  '/': { source: 'home-page' },
  '/tableaux': { source: 'boards-page', name: { FR: 'Tableaux', EN: 'Boards' } },
  '/aide': { source: 'help-page', name: { FR: 'Aide', EN: 'Help' } },
  [board]: { source: 'board-page' },
  [`${board}/express`]: { source: 'express-page', name: { FR: 'Cinq minutes', EN: 'Five minutes' } },
  [`${board}/affiche`]: { source: 'poster-page', name: { FR: 'Affiche', EN: 'Poster' } },
  [`${board}/proposer`]: { source: 'propose-page', name: { FR: 'Proposer un levier', EN: 'Propose a lever' } },
  [lever]: { source: 'lever-page' },
  [`${lever}/historique`]: { source: 'history-page', name: { FR: 'Versions', EN: 'Versions' } },
  [`${lever}/modifier`]: { source: 'write-page', name: { FR: 'Modifier', EN: 'Edit' } },
  [`${lever}/details`]: { source: 'edit-page', name: { FR: 'Modifier', EN: 'Edit' } },
  '/connexion': { source: 'sign-in-page', name: { FR: 'Se connecter', EN: 'Sign in' } },
  '/compte': { source: 'account-page', name: { FR: 'Mon compte', EN: 'My account' } },
  '/organismes': { source: 'organisations-page', name: { FR: 'Organismes', EN: 'Organisations' } },
  '/moderation': { source: 'moderation-page', name: { FR: 'Modération', EN: 'Moderation' } },
  '/invitation': { source: 'invitation-page', name: { FR: 'Invitation', EN: 'Invitation' } },
  '/administration': { source: 'administration-page', name: { FR: 'Administration', EN: 'Administration' } },
  '/installation': { source: 'installation-page', name: { FR: 'Installation', EN: 'Installation' } },
  '/mentions-legales': { source: 'legal-notice-page', name: { FR: 'Mentions légales', EN: 'Legal notice' } },
  '/confidentialite': { source: 'privacy-page', name: { FR: 'Confidentialité', EN: 'Privacy' } },
  '/accessibilite': { source: 'accessibility-page', name: { FR: 'Accessibilité', EN: 'Accessibility' } },
  '/courrier': { source: 'mails-page', name: { FR: 'Messages envoyés', EN: 'Messages sent' } },
}

const matchers = Object.entries(pageRoutes).map(([path, page]) => ({
  ...page,
  pattern: new RegExp(`^${path.replaceAll(/\$(\w+)/g, '(?<$1>[^/]+)')}$`),
}))

/** The page at an address; null where there is none. */
export function pageAt(url: string): PageRoute | null {
  const path = tidyPath(url.split(/[?#]/, 1)[0] ?? '').replace(/(?<=.)\/$/, '')
  for (const { pattern, source, name = null } of matchers) {
    const found = pattern.exec(path)
    if (found) return { source, subject: subjectOf(found.groups ?? {}, name) }
  }
  return null
}

function subjectOf({ board, lever }: Record<string, string>, name: Names | null): PageSubject {
  if (lever) return { kind: 'LEVER', lever, name }
  if (board) return { kind: 'BOARD', board, name }
  return name ? { kind: 'NAMED', name } : { kind: 'PROGRAMME' }
}
