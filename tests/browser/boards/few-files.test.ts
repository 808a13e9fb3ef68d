import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { until } from '../../support/until.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld({ demo: true })
let moderator: TestPerson
let author: TestPerson
let lever: string
beforeAll(async () => {
  moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia Cherif' })
  author = await world.aPerson()
  const leverId = await world.aLever(author, { finding: 'Il n’y a pas d’ombre.', action: 'Planter des arbres.' })
  await world.aComment(await world.aPerson(), leverId)
  lever = `/leviers/${leverId}`
})

const onBoard = (path: string) => `/tableaux/${world.boardId}${path}`
const byModerator = () => moderator
const byAuthor = () => author

// Files of scripts, all that comes by itself after the page included. Who may act needs menus, dialogs and what texts are
// written with; the numbers may only fall. The page of a lever is a file of its own.
test.each<[string, { path(): string; most: number; last: string; person?: () => TestPerson }]>([
  ['of the programme', { path: () => '/', most: 16, last: 'since-last-visit' }],
  ['of a board', { path: () => onBoard(''), most: 15, last: 'lever-presence' }],
  ['of a search', { path: () => onBoard('?recherche=jardin'), most: 16, last: 'lever-presence' }],
  ['of a lever', { path: () => onBoard(lever), most: 17, last: 'lever-presence' }],
  ['of the five minutes', { path: () => onBoard('/express'), most: 17, last: 'transports' }],
  ['of versions', { path: () => onBoard(`${lever}/historique`), most: 17, last: 'transports' }],
  ['of the help', { path: () => '/aide', most: 16, last: 'after-page' }],
  ['that proposes', { path: () => onBoard('/proposer'), most: 20, last: 'shared-documents', person: byAuthor }],
  // Apollo Client is one of them.
  ['of moderation', { path: () => '/moderation', most: 20, last: 'shared-documents', person: byModerator }],
  ['of an account', { path: () => '/compte', most: 19, last: 'shared-documents', person: byAuthor }],
  ['of the editor', { path: () => onBoard(`${lever}/modifier`), most: 22, last: 'text-editor', person: byAuthor }],
  ['of a lever of one’s own', { path: () => onBoard(lever), most: 26, last: 'shared-documents', person: byAuthor }],
  ['of a board to moderate', { path: () => onBoard(''), most: 32, last: 'shared-documents', person: byModerator }],
])('the page %s comes in few files', async (_name, { path, most, last, person }) => {
  const { page } = await browser.open(world, '/favicon.svg', { person: person?.() ?? null })
  const files = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) files.add(pathname.replace(/^\/assets\//, ''))
  })
  await page.goto(`${world.url}${path()}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // What comes last of all: by then the rest was asked for.
  await until(() => [...files].some((file) => file.startsWith(last)))
  await page.waitForLoadState('networkidle')
  expect(files.size, [...files].join(' ')).toBeLessThanOrEqual(most)
})
