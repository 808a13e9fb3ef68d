import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let author: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  author = await world.aPerson({ displayName: 'Amel' })
  moderator = await world.aPerson({ role: 'MODERATOR', displayName: 'Nadia' })
})

test('a moderator goes from the board to what nobody has seen, decides by keyboard one after the other, and finds what they hid', async () => {
  const leverId = await world.aLever(author, { title: 'Un four à pain' })
  await world.aComment(author, leverId, { body: 'Mon numéro est le 06 00 00 00 00.' })
  await world.aComment(author, leverId, { body: 'Et qui nettoie ?' })
  const { page, complaints } = await browser.open(world, `/tableaux/${world.boardId}`, {
    person: moderator,
    width: 390,
  })
  await page.getByRole('link', { name: 'Modération' }).click()
  const tab = (name: string) => page.getByRole('navigation', { name: 'Listes' }).getByText(name)
  await tab('Pas encore vus (3)').waitFor()
  const item = (words: string) => page.getByRole('article').filter({ hasText: words })
  const hasFocus = (words: string) =>
    expect.poll(() => item(words).evaluate((element) => element === document.activeElement)).toBe(true)
  await item('Au pied des tours.').getByRole('button', { name: 'Vu, rien à signaler' }).press('Enter')
  await hasFocus('Mon numéro')
  await tab('Pas encore vus (2)').waitFor()
  expect(await axeSays(page)).toEqual([])
  await item('Mon numéro').getByRole('button', { name: 'Masquer' }).press('Enter')
  await page.getByRole('dialog').getByRole('radio', { name: 'données personnelles' }).press(' ')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Commentaire masqué.').first().waitFor()
  await hasFocus('Et qui nettoie ?')
  await item('Et qui nettoie ?').getByRole('button', { name: 'Vu, rien à signaler' }).press('Enter')
  await page.getByText('Tout a été vu.').waitFor()
  await tab('Commentaires masqués (1)').click()
  await item('Mon numéro est le 06').getByText('Règle : données personnelles').waitFor()
  await item('Mon numéro')
    .getByText(/Masqué le .* par Nadia/)
    .waitFor()
  await item('Mon numéro').getByText('Motif public : Ce texte donne des informations personnelles').waitFor()
  expect(await axeSays(page)).toEqual([])
  const context = item('Mon numéro').getByRole('link', { name: 'Commentaire sur le levier n° 1 : Un four à pain' })
  expect(await context.getAttribute('href')).toMatch(new RegExp(`/leviers/${leverId}#commentaire-`))
  await item('Mon numéro').getByRole('button', { name: 'Afficher de nouveau' }).press('Enter')
  await page.getByText('Aucun commentaire n’est masqué sur ce tableau.').waitFor()
  await tab('Commentaires masqués (0)').waitFor()
  expect(complaints).toEqual([])
})

test('a moderator goes through a long list by keyboard, page after page, and never starts again at the top', async () => {
  const leverId = await world.aLever(author, { title: 'Une fontaine' })
  for (let place = 1; place <= 21; place += 1) await world.aComment(author, leverId, { body: `Remarque ${place}.` })
  const { page } = await browser.open(world, '/moderation', { person: moderator })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.getByRole('article').filter({ hasText: 'Au pied des tours.' }).focus()
  const decide = async () => {
    await page.locator('article:focus').getByRole('button', { name: 'Vu, rien à signaler' }).press('Enter')
  }
  for (let place = 1; place <= 21; place += 1) {
    await decide()
    await expect.poll(focused).toContain(`Remarque ${place}.`)
  }
  await decide()
  await page.getByText('Tout a été vu.').waitFor()
})

test('whoever does not moderate is told that the page is not for them, and sees no way to it', async () => {
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`, { person: author })
  await page.getByRole('link', { name: 'Proposer un levier' }).waitFor()
  expect(await page.getByRole('link', { name: 'Modération' }).count()).toBe(0)
  await page.goto(`${world.url}/moderation`)
  await page.getByText('Cette page est réservée à la modération.').waitFor()
  const visiting = (await browser.open(world, '/moderation')).page
  await visiting.getByRole('main').getByRole('link', { name: 'Se connecter' }).click()
  await visiting.waitForURL(/\/connexion\?retour=%2Fmoderation$/)
  await visiting.goto(`${world.url}/courrier`)
  await visiting.getByText('Cette page est réservée à l’administration.').waitFor()
  await visiting.getByRole('main').getByRole('link', { name: 'Se connecter' }).waitFor()
})
