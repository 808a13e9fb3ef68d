import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { dayIn, midnightIn } from '../../../packages/server/src/features/boards/calendar/days.ts'
import { everything, programmeAt } from '../../programme/programme-acts.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()
const zone = 'Europe/Paris'
const line = (page: Page) => page.getByRole('banner').locator('.phase-line')
const said = async (page: Page) => (await line(page).textContent())?.replace(/\s+/g, ' ').trim()
const dayFromNow = (days: number) => dayIn(zone, new Date(world.app.parts.now().getTime() + days * 86_400_000))
/** The clock of the server shows a moment: it only goes on. */
const standAt = (moment: number) => world.pass(moment - world.app.parts.now().getTime())

let lever: string
beforeAll(async () => {
  const leverId = await world.aLever(await world.aPerson(), { title: 'Un préau' })
  lever = `/tableaux/tableau-d-essai/leviers/${leverId}`
})

/** The programme has one phase that lets people do everything until a day, and one that begins after a gap. */
async function plan(endsOn: string, startsOn: string): Promise<void> {
  const acts = programmeAt(world)
  // Sessions end while days go by.
  const admin = await world.aPerson({ role: 'ADMIN' })
  const board = { boardId: world.boardId, followsProgramme: true, state: 'OPEN', proposers: 'EVERYBODY' }
  await acts.editBoard(admin, board)
  const [first, second, ...more] = (await acts.read()).phases
  const common = { override: 'AUTO', ...everything }
  await acts.editPhase(admin, { phaseId: first.id, name: 'Écrire', startsOn: '2020-01-01', endsOn, ...common })
  const later = { name: 'Décider', startsOn, endsOn: '2099-12-31', ...common, comment: 'READ', createLever: 'READ' }
  await acts.editPhase(admin, { phaseId: second.id, ...later })
  for (const { id } of more) await acts.removePhase(admin, { phaseId: id })
}

test('a page says what can be done and until when, and changes by itself at the very moment when a phase is over', async () => {
  const [last, next] = [dayFromNow(1), dayFromNow(9)]
  await plan(last, next)
  standAt(midnightIn(zone, dayFromNow(2)).getTime() - 15_000)
  const { page, complaints } = await browser.open(world, lever, { width: 390 })
  await line(page).getByText('Jusqu’à ce soir : proposer, commenter et prendre position.').waitFor()
  const agree = page.getByRole('button', { name: 'D’accord', exact: true })
  await expect.poll(() => agree.isEnabled()).toBe(true)
  const before = await line(page).boundingBox()
  // Nobody rings: it is midnight.
  await line(page).getByText('Lecture seule. Dès le').waitFor()
  await expect.poll(() => agree.isEnabled()).toBe(false)
  await page.getByText('ne le permet pas. Possible dès le').first().waitFor()
  expect(await line(page).boundingBox()).toEqual(before)
  // And it opens again by itself.
  const opened = midnightIn(zone, next)
  standAt(opened.getTime() - 15_000)
  await page.reload()
  await line(page).getByText('Lecture seule.').waitFor()
  await line(page).getByText('modifier et prendre position.').waitFor()
  await expect.poll(() => agree.isEnabled()).toBe(true)
  expect(complaints).toEqual([])
})

test('who reads in another time zone is told the hour there; the others are told no hour', async () => {
  await plan(dayFromNow(20), dayFromNow(40))
  const { page: there } = await browser.open(world, '/', { timezone: 'America/Martinique', language: 'en' })
  const english = /^Until \d+ \w+ \d+, 1[89]:00 \(your time\): propose, comment, and take a position\./
  await expect.poll(() => said(there)).toMatch(english)
  const { page: here } = await browser.open(world, '/')
  await expect.poll(() => said(here)).toMatch(/^Jusqu’au \S+ \S+ \d{4} : proposer, commenter et prendre position\./)
})

test('what an administrator closes is told on every open page at once, and what one may not do is not promised', async () => {
  await plan(dayFromNow(20), dayFromNow(40))
  const acts = programmeAt(world)
  const admin = await world.aPerson({ role: 'ADMIN' })
  await acts.editBoard(admin, { boardId: world.boardId, proposers: 'TEAM' })
  const { page } = await browser.open(world, '/tableaux/tableau-d-essai', { person: await world.aPerson() })
  await expect.poll(() => said(page)).toMatch(/ : modifier, commenter et prendre position\./)
  const { current: _current, id: phaseId, ...phase } = (await acts.read()).phases[0]
  await acts.editPhase(admin, { phaseId, ...phase, override: 'CLOSED' })
  await line(page).getByText('Lecture seule.').waitFor()
  await acts.editBoard(admin, { boardId: world.boardId, state: 'FROZEN' })
  await line(page).getByText('Ce tableau est gelé').waitFor()
})

test('an administrator gives a board its own days on its dialog: its pages and its card say them, the others do not', async () => {
  await plan(dayFromNow(20), dayFromNow(40))
  const admin = await world.aPerson({ role: 'ADMIN' })
  await programmeAt(world).editBoard(admin, { boardId: world.boardId, state: 'OPEN', proposers: 'EVERYBODY' })
  const { page: board } = await browser.open(world, '/tableaux/tableau-d-essai', { width: 390 })
  await expect.poll(() => said(board)).toMatch(/^Jusqu’au .* : proposer, commenter et prendre position\./)
  const { page } = await browser.open(world, '/administration?partie=tableaux', { person: admin, width: 390 })
  await page.getByRole('button', { name: 'Modifier le tableau « Tableau d’essai »' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Calendrier du tableau').selectOption({ label: 'Avoir ses propres dates' })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.getByRole('alert').getByText('choisissez une date').waitFor()
  await dialog.getByLabel('Premier jour').fill(dayFromNow(-3))
  await dialog.getByLabel('Dernier jour').fill(dayFromNow(2))
  await dialog.getByLabel('Proposer un levier').selectOption({ label: 'Fermé : les pages n’en parlent pas' })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => said(board)).toMatch(/^Jusqu’à \S+ soir : modifier, commenter et prendre position\./)
  const { page: list } = await browser.open(world, '/tableaux')
  await expect.poll(() => said(list)).toMatch(/^Jusqu’au /)
  await list.getByRole('listitem').getByText('soir : modifier, commenter et prendre position.').waitFor()
})

test('a comment and a proposal that were begun stay when the phase closes under them, and can be taken along', async () => {
  await plan(dayFromNow(20), dayFromNow(40))
  const [admin, person] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson()]
  const { page, context } = await browser.open(world, lever, { person, width: 390 })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByLabel('Votre commentaire').fill('Un mot à garder')
  const proposing = await context.newPage()
  await proposing.goto(`${world.url}/tableaux/tableau-d-essai/proposer`)
  await proposing.getByLabel('Titre').fill('Une idée à garder')
  await proposing.getByText('Brouillon enregistré.').first().waitFor()
  const acts = programmeAt(world)
  const { id: phaseId, ...phase } = (await acts.read()).phases[0]
  delete phase.current
  await acts.editPhase(admin, { phaseId, ...phase, override: 'CLOSED' })
  await proposing.getByRole('alert').getByRole('button', { name: 'Copier mon texte' }).click()
  await proposing.getByText('Texte copié').waitFor()
  expect(await proposing.evaluate(() => navigator.clipboard.readText())).toBe('Une idée à garder')
  expect(await proposing.getByLabel('Titre').inputValue()).toBe('Une idée à garder')
  await page.bringToFront()
  await page.getByRole('blockquote').getByText('Un mot à garder').waitFor()
  await page.getByRole('button', { name: 'Copier mon texte' }).click()
  await page.getByText('Texte copié').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Un mot à garder')
  await acts.editPhase(admin, { phaseId, ...phase, override: 'AUTO' })
  await expect.poll(() => page.getByLabel('Votre commentaire').inputValue()).toBe('Un mot à garder')
})
