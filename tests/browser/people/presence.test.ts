import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeOf } from '../../support/browser/axe-of.ts'
import { startBrowser, type TestBrowser, type Visit, type Visitor } from '../../support/browser/browser.ts'
import { connectionSaying } from '../../support/connection.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let camille: TestPerson
let yann: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  camille = await world.aPerson({ displayName: 'Camille Roux' })
  yann = await world.aPerson({ displayName: 'Yann Le Goff' })
  leverId = await world.aLever(camille, { title: 'Un banc à l’ombre' })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

const board = () => `/tableaux/${world.boardId}`
const lever = () => `${board()}/leviers/${leverId}`
const here = ({ page }: Visit, words: string) => page.locator('summary').getByText(words, { exact: true })

const open = (path: string, visitor?: Visitor): Promise<Visit> => browser.open(world, path, visitor)
afterEach(() => browser.closePages())

test('two people on a board see that they are two, and who, when they ask', async () => {
  const hers = await open(board(), { person: camille })
  await connectionSaying(hers.page, 'En direct').waitFor()
  expect(await hers.page.locator('summary').getByText(/ ici$/).count()).toBe(0)
  const his = await open(board(), { person: yann })
  await here(hers, '2 personnes ici').waitFor()
  const initials = hers.page.locator('summary [title]')
  // Nobody is named before it is known that they want to be: they are counted until then.
  await expect.poll(async () => (await initials.allTextContents()).toSorted()).toEqual(['CR', 'YG'])
  const colours = await initials.evaluateAll((discs) => discs.map((disc) => getComputedStyle(disc).backgroundColor))
  expect(new Set(colours).size).toBe(2)
  expect(await hers.page.getByText('Yann Le Goff').isVisible()).toBe(false)
  await here(hers, '2 personnes ici').click()
  await hers.page.getByText('Yann Le Goff').waitFor()
  expect(await hers.page.getByRole('listitem').filter({ hasText: '(vous)' }).textContent()).toContain('Camille Roux')
  expect((await axeOf(hers.page).analyze()).violations).toEqual([])
  await his.context.close()
  await here(hers, '2 personnes ici').waitFor({ state: 'detached' })
  expect([...hers.complaints, ...his.complaints]).toEqual([])
})

test('on a phone the number says it, without initials, in the language of the reader', async () => {
  await open(board(), { person: camille })
  const his = await open(board(), { person: yann, width: 390, language: 'en', theme: 'dark' })
  await here(his, '2 people here').waitFor()
  const initials = his.page.locator('summary [title]')
  await expect.poll(() => initials.evaluateAll((discs) => discs.map((disc) => disc.clientWidth))).toEqual([0, 0])
  expect((await axeOf(his.page).analyze()).violations).toEqual([])
})

test('who writes a comment is shown on the card and at the lever, until they stop', async () => {
  const onBoard = await open(board(), { person: camille, width: 390 })
  const atLever = await open(lever())
  const his = await open(lever(), { person: yann })
  await his.page.getByLabel('Votre commentaire').fill('Bonne idée, ')
  const sign = /Yann Le Goff écrit un commentaire…/
  await onBoard.page.getByText(sign).waitFor()
  await atLever.page.getByText(sign).waitFor()
  expect(await his.page.getByText(sign).count()).toBe(0)
  for (const { page } of [onBoard, atLever]) expect((await axeOf(page).analyze()).violations).toEqual([])
  await his.page.getByLabel('Votre commentaire').fill('')
  await onBoard.page.getByText(sign).waitFor({ state: 'detached' })
  await atLever.page.getByText(sign).waitFor({ state: 'detached' })
})

test('who changes a lever is shown on its card, and several as a number', async () => {
  const reader = await open(board(), { person: yann })
  const hers = await open(`${lever()}/modifier`, { person: camille })
  await reader.page.getByText(/Camille Roux modifie…/).waitFor()
  await hers.page.getByRole('link', { name: 'Revenir au levier', exact: true }).last().click()
  await reader.page.getByText(/Camille Roux modifie…/).waitFor({ state: 'detached' })
  await hers.page.getByLabel('Votre commentaire').fill('Je précise ')
  const another = await open(lever(), { person: await world.aPerson({ displayName: 'Inès' }) })
  await another.page.getByLabel('Votre commentaire').fill('Pour qui ?')
  await reader.page.getByText('2 personnes écrivent un commentaire…').waitFor()
})

test('nothing on the page moves when others come, write and leave', async () => {
  const hers = await open(board(), { person: camille, width: 390 })
  await hers.page.getByRole('link', { name: 'Un banc à l’ombre' }).waitFor()
  await hers.page.getByRole('button', { name: 'Filtrer et trier' }).waitFor()
  await connectionSaying(hers.page, 'En direct').waitFor()
  await hers.page
    .getByRole('button', { name: /^Déplacer/ })
    .first()
    .waitFor()
  const before = await placesOf(hers)
  const his = await open(lever(), { person: yann })
  await his.page.getByLabel('Votre commentaire').fill('Bonne idée, ')
  await hers.page.getByText(/Yann Le Goff écrit un commentaire…/).waitFor()
  await here(hers, '2 personnes ici').waitFor()
  expect(await placesOf(hers)).toEqual(before)
})

test('whoever chose in the profile not to be shown is counted and not named', async () => {
  const shy = await world.aPerson({ displayName: 'Discrète Durand' })
  const profile = await open('/compte', { person: shy })
  const choice = profile.page.getByLabel('Montrer aux autres quand je suis sur un tableau')
  await choice.uncheck()
  await profile.page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await profile.page.getByText('Profil enregistré').waitFor()
  await profile.page.goto(`${world.url}${board()}`)
  const his = await open(board(), { person: yann })
  await here(his, '2 personnes ici').click()
  await his.page.getByText('1 personne sans nom affiché').waitFor()
  expect(await his.page.getByText('Discrète Durand').count()).toBe(0)
})

test('those who hear the page are told how many there are once a minute at most', async () => {
  const hers = await open(board(), { person: camille })
  await hers.page.clock.install()
  await hers.page.reload()
  await connectionSaying(hers.page, 'En direct').waitFor()
  const said = hers.page.getByRole('status').filter({ hasText: /ici$/ })
  await open(board(), { person: yann })
  await here(hers, '2 personnes ici').waitFor()
  expect(await said.count()).toBe(0)
  await hers.page.clock.fastForward(60_000)
  await said.waitFor({ state: 'attached' })
  expect(await said.textContent()).toBe('2 personnes ici')
  await open(board())
  await here(hers, '3 personnes ici').waitFor()
  expect(await said.textContent()).toBe('2 personnes ici')
})

test('where sockets are blocked one sees the others and what they do, is seen, and is gone on leaving', async () => {
  const hers = await open('/aide', { person: camille })
  await hers.page.routeWebSocket(/graphql/, (socket) => socket.close({ code: 1006 }))
  await hers.page.goto(`${world.url}${lever()}`)
  await connectionSaying(hers.page, 'Mise à jour toutes les quelques secondes').waitFor()
  const his = await open(lever(), { person: yann })
  const onBoard = await open(board())
  await here(onBoard, '3 personnes ici').waitFor()
  await his.page.getByLabel('Votre commentaire').fill('Bonne idée, ')
  await hers.page.getByText(/Yann Le Goff écrit un commentaire…/).waitFor()
  await hers.page.getByLabel('Votre commentaire').fill('Pour qui ?')
  await his.page.getByText(/Camille Roux écrit un commentaire…/).waitFor()
  expect((await axeOf(hers.page).analyze()).violations).toEqual([])
  await his.page.getByLabel('Votre commentaire').fill('')
  await hers.page.getByText(/écrit un commentaire…/).waitFor({ state: 'detached' })
  await his.page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await hers.page.getByText('1 d’accord').waitFor()
  await hers.page.goto('about:blank')
  await his.page.getByText(/écrit un commentaire…/).waitFor({ state: 'detached' })
  await here(onBoard, '2 personnes ici').waitFor()
  expect(await his.page.getByRole('alert').count()).toBe(0)
  expect(hers.complaints).toEqual([])
})

test('where sockets are blocked one sees on the board who else is there, until they go', async () => {
  const hers = await open('/aide', { person: camille, width: 390 })
  await hers.page.routeWebSocket(/graphql/, (socket) => socket.close({ code: 1006 }))
  await hers.page.goto(`${world.url}${board()}`)
  const his = await open(board(), { person: yann })
  await here(hers, '2 personnes ici').click()
  await hers.page.getByText('Yann Le Goff').waitFor()
  await his.context.close()
  await here(hers, '2 personnes ici').waitFor({ state: 'detached' })
  expect(hers.complaints).toEqual([])
})

/** Where everything stands that one could be about to touch. */
function placesOf({ page }: Visit): Promise<number[]> {
  return page
    .locator('main h1, main h2, main h3, main button, main select, main article')
    .evaluateAll((parts) =>
      parts.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect().y + scrollY),
    )
}
