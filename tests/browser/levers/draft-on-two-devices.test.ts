import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startBrowser, type TestBrowser, type Visit } from '../../support/browser/browser.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let person: TestPerson
let draftId: string
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
beforeEach(async () => {
  person = await world.aPerson({ displayName: 'Zoé Martin' })
  draftId = randomUUID()
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})
afterEach(() => browser.closePages())

const onServer = async () =>
  (await world.ask(person, '{ me { drafts { title finding action } } }')).data?.me.drafts[0] ?? null
const onScreen = async (page: Page) => ({
  title: await page.getByLabel('Titre').inputValue(),
  finding: await page.getByLabel('Le constat').inputValue(),
  action: await page.getByLabel('Ce qui est proposé').inputValue(),
})
const isSaved = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'Brouillon enregistré.' }).waitFor({ state: 'attached' })

/** One draft, open on a desk and on a phone. */
async function openTwice(): Promise<[Visit, Visit]> {
  const path = `/tableaux/${world.boardId}/proposer?brouillon=${draftId}`
  const visits = await Promise.all([1280, 390].map((width) => browser.open(world, path, { person, width })))
  for (const { page } of visits) await page.getByLabel('Titre').waitFor()
  const [desk, phone] = visits
  if (!desk || !phone) throw new Error('two pages are open')
  return [desk, phone]
}

test('a draft that is open on two devices has on both what was written on either of them', async () => {
  const [desk, phone] = await openTwice()
  await desk.page.getByLabel('Titre').fill('Un four à pain')
  await desk.page.getByLabel('Le constat').fill('Le boulanger est parti.')
  await isSaved(desk.page)
  await phone.page.getByLabel('Ce qui est proposé').pressSequentially('Construire')
  const all = { title: 'Un four à pain', finding: 'Le boulanger est parti.', action: 'Construire' }
  await expect.poll(onServer).toEqual(all)
  for (const { page } of [desk, phone]) await expect.poll(() => onScreen(page)).toEqual(all)
  await desk.page.reload()
  await expect.poll(() => onScreen(desk.page)).toEqual(all)
  await isSaved(desk.page)
  expect(await onServer()).toEqual(all)
  expect([...desk.complaints, ...phone.complaints]).toEqual([])
})

test.each([
  ['Garder ce qui est écrit ici', 'Un fournil'],
  ['Prendre ce qui est écrit ailleurs', 'Un four à pain'],
])('of a field that was written on both devices both versions are offered: « %s »', async (choice, title) => {
  const [desk, phone] = await openTwice()
  await phone.context.setOffline(true)
  await phone.page.getByLabel('Titre').fill('Un fournil')
  await desk.page.getByLabel('Titre').fill('Un four à pain')
  await isSaved(desk.page)
  await phone.context.setOffline(false)
  const alert = phone.page.getByRole('alert').filter({ hasText: 'Ce brouillon a aussi été modifié ailleurs' })
  await alert.getByText('Un four à pain').waitFor()
  await alert.getByText('Un fournil').waitFor()
  expect((await onScreen(phone.page)).title).toBe('Un fournil')
  expect((await onServer())?.title).toBe('Un four à pain')
  // Nothing is published before somebody has chosen.
  expect(await phone.page.getByRole('button', { name: 'Publier', exact: true }).isDisabled()).toBe(true)
  expect(await axeSays(phone.page)).toEqual([])
  await alert.getByRole('button', { name: choice }).click()
  await alert.waitFor({ state: 'detached' })
  await expect.poll(async () => (await onServer())?.title).toBe(title)
  for (const { page } of [desk, phone]) await expect.poll(async () => (await onScreen(page)).title).toBe(title)
})
