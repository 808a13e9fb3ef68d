import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { commentField, commentsOf, publishButton } from '../../support/comments.ts'
import { connectionSaying } from '../../support/connection.ts'
import { axeSays, heardFrom } from '../../support/browser/gestures.ts'
import { codeOfLastMail } from '../../support/sign-in.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let leverId: string
const email = 'zoe@example.org'
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  zoe = await world.aPerson({ displayName: 'Zoé Martin', email })
})
beforeEach(async () => {
  leverId = await world.aLever(await world.aPerson({ displayName: 'Ali' }))
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})
afterEach(() => browser.closePages())

const patient = { timeout: 15_000 }

/** Zoé's page after her session has ended, which it does not know yet. */
async function openAfterEnd() {
  const visit = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person: zoe })
  const { page, context } = visit
  await commentField(page).waitFor()
  await connectionSaying(page, 'En direct').waitFor()
  await context.addCookies([{ name: 'leviers', value: 'nobody', url: world.url }])
  return visit
}

/** Gives the address, then the code that was sent there. */
async function signIn(page: Page, address: string): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(address)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  const code = page.getByLabel('Code reçu')
  await code.waitFor()
  await code.fill(await codeOfLastMail(world, address))
  await page.locator('form', { has: code }).getByRole('button', { name: 'Se connecter' }).click()
}

test('whose session is over is told so, keeps the words in sight, and sends them by signing in again', async () => {
  const { page } = await openAfterEnd()
  const heard = await heardFrom(page)
  await commentField(page).fill('Un banc aussi.')
  await publishButton(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^Votre session est terminée/).waitFor()
  expect(await axeSays(page)).toEqual([])
  const asked = dialog.getByRole('textbox')
  expect(await asked.first().getAttribute('autocomplete')).toBe('email webauthn')
  expect(await asked.last().getAttribute('autocomplete')).toBe('nickname')
  expect(await page.locator('.words').filter({ hasText: 'Un banc aussi.' }).isVisible()).toBe(true)
  expect(await page.getByTitle('État de la connexion').textContent()).toContain(
    'Session terminée, 1 modification en attente',
  )
  await page.waitForTimeout(4_500)
  expect((await heard()).filter((said) => /envoyé|publié/i.test(said))).toEqual([])
  expect((await commentsOf(world, leverId)).count).toBe(0)
  await signIn(page, email)
  await page.getByText('Commentaire publié').waitFor(patient)
  expect((await commentsOf(world, leverId)).bodies).toEqual(['Un banc aussi.'])
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.getByTitle('État de la connexion').textContent(), patient).toContain('En direct')
})

test('a position that is given after the session ended is not lost either', async () => {
  const { page } = await openAfterEnd()
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByText(/^Votre session est terminée/)
    .waitFor()
  await page.keyboard.press('Escape')
  await connectionSaying(page, 'Session terminée, 1 modification en attente').waitFor()
  await page.getByRole('button', { name: 'Pas d’accord', exact: true }).click()
  await signIn(page, email)
  const query = 'query ($id: ID!) { lever(id: $id) { tally { agree disagree } } }'
  const tally = async () => (await world.ask(null, query, { id: leverId })).data?.lever.tally
  await expect.poll(tally, patient).toEqual({ agree: 0, disagree: 1 })
})

test('what waits is not sent in the name of another person, and stays for whoever wrote it', async () => {
  const { page } = await openAfterEnd()
  await commentField(page).fill('Les mots de Zoé.')
  await publishButton(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Votre nom ou pseudonyme').fill('Passante')
  await dialog.getByRole('button', { name: 'Continuer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await commentField(page).fill('Les mots de la passante.')
  await publishButton(page).click()
  await page.getByText('Commentaire publié').waitFor(patient)
  expect(await page.getByText('Les mots de Zoé.').count()).toBe(0)
  expect((await commentsOf(world, leverId)).bodies).toEqual(['Les mots de la passante.'])
  await page.getByRole('link', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await dialog.getByRole('button', { name: 'Oublier cet appareil' }).click()
  await page.getByLabel('Adresse e-mail').waitFor()
  await signIn(page, email)
  await expect
    .poll(async () => (await commentsOf(world, leverId)).bodies, patient)
    .toEqual(['Les mots de Zoé.', 'Les mots de la passante.'])
})
