import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })
const themes = await world.ask(null, '{ programme { themes { id name } } }')
const idOf = (name: string) => themes.data?.programme.themes.find((one: { name: string }) => one.name === name).id
const author = await world.aPerson({ displayName: 'Autrice' })
for (const name of ['Santé', 'Logement', 'Éducation et jeunesse'])
  await world.aLever(author, { title: `Pour ${name}`, themeIds: [idOf(name)] })

const board = () => `/tableaux/${world.boardId}?tri=tableau`
const at = '/administration?partie=themes'
const plain = (text: string) => text.replace(/\s/g, ' ')
const dialog = (page: Page) => page.getByRole('dialog')
const columns = (page: Page) => page.locator('.themes h2').allTextContents()

test('what an administrator renames, moves, retires and adds of themes is on an open board without a reload', async () => {
  const { page: theirs, complaints } = await browser.open(world, board())
  await expect.poll(() => columns(theirs)).toEqual(['Éducation et jeunesse', 'Santé', 'Logement'])
  const { page } = await browser.open(world, at, { person: admin })
  await page.getByRole('button', { name: 'Modifier le thème « Santé »' }).click()
  await dialog(page).getByLabel('Nom du thème').fill('logement')
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click()
  await dialog(page).getByRole('alert').waitFor()
  await dialog(page).getByLabel('Nom du thème').fill('Prendre soin')
  await dialog(page).getByLabel('Violet').check()
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click()
  await expect.poll(() => columns(theirs)).toEqual(['Éducation et jeunesse', 'Prendre soin', 'Logement'])
  await page.getByRole('button', { name: 'Monter le thème « Prendre soin »' }).click()
  await expect.poll(() => columns(theirs)).toEqual(['Prendre soin', 'Éducation et jeunesse', 'Logement'])
  const options = theirs.getByLabel('Thème', { exact: true }).locator('option')
  await page.getByRole('button', { name: 'Ne plus proposer le thème « Nature et cadre de vie »' }).click()
  await page.getByRole('button', { name: 'Ne plus proposer le thème « Logement »' }).click()
  // What levers bear is still there to be filtered by; what none bears is not.
  await expect.poll(() => options.allTextContents()).not.toContain('Nature et cadre de vie')
  expect(await options.allTextContents()).toContain('Logement')
  expect(await columns(theirs)).toContain('Logement')
  await page.getByRole('button', { name: 'Proposer à nouveau le thème « Logement »' }).click()
  await page.getByRole('button', { name: 'Ne plus proposer le thème « Logement »' }).waitFor()
  await page.getByRole('button', { name: 'Ajouter un thème' }).click()
  await dialog(page).getByLabel('Nom du thème').fill('Sport')
  await dialog(page).getByLabel('Pilier', { exact: true }).selectOption({ label: 'Cohésion sociale' })
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click()
  await expect.poll(() => options.allTextContents()).toContain('Sport')
  expect(complaints).toEqual([])
})

test('a theme that is retired while somebody proposes with it: a sentence says so, and what they wrote stays', async () => {
  const person = await world.aPerson({ displayName: 'Zoé' })
  const { page: theirs } = await browser.open(world, `/tableaux/${world.boardId}/proposer`, { person, width: 390 })
  await theirs.getByLabel('Titre').fill('Une maison des services')
  await theirs.getByLabel('Votre proposition').fill('Près du marché.')
  await theirs.getByLabel('Mobilités et accès aux services').check()
  const { page } = await browser.open(world, at, { person: admin })
  await page.getByRole('button', { name: 'Ne plus proposer le thème « Mobilités et accès aux services »' }).click()
  await theirs.getByText('(n’est plus proposé)').waitFor()
  await theirs.getByRole('button', { name: 'Publier', exact: true }).click()
  await theirs.getByText('Le thème « Mobilités et accès aux services » n’est plus proposé').waitFor()
  expect(await theirs.getByLabel('Titre').inputValue()).toBe('Une maison des services')
  await theirs.getByLabel(/Mobilités et accès aux services/).uncheck()
  await theirs.getByRole('button', { name: 'Publier', exact: true }).click()
  await theirs.getByRole('heading', { name: 'Une maison des services' }).first().waitFor()
})

test.each(['fr', 'en'] as const)('themes are ordered with the keyboard alone on a phone (%s)', async (language) => {
  const say = wordsIn(language)
  const { page, complaints } = await browser.open(world, at, { person: admin, language, width: 390 })
  const down = say('Descendre {what}').replace(
    '{what}',
    say('le thème « {0} »').replace('{0}', 'Vivre ensemble et solidarités'),
  )
  const names = () => page.getByRole('heading', { level: 3 }).allTextContents()
  await page.getByRole('button', { name: down }).waitFor()
  const before = (await names()).findIndex((name) => name.startsWith('Vivre ensemble'))
  await tabTo(page, down)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await names()).findIndex((name) => name.startsWith('Vivre ensemble'))).toBe(before + 1)
  await expect.poll(async () => plain(await focusedName(page))).toBe(plain(down))
  expect(complaints).toEqual([])
})

test('of two themes that are retired one right after the other both are, however slow the network', async () => {
  const { page, context } = await browser.open(world, at, { person: admin })
  const { promise: pressed, resolve } = Promise.withResolvers<void>()
  await context.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('retireTheme')) await pressed
    await route.continue()
  })
  for (const name of ['Participation citoyenne', 'Emploi et formation']) {
    await page.getByRole('button', { name: `Ne plus proposer le thème « ${name} »` }).click()
    // So that the page was drawn again with the first one on its way.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }
  resolve()
  for (const name of ['Participation citoyenne', 'Emploi et formation'])
    await page.getByRole('button', { name: `Proposer à nouveau le thème « ${name} »` }).waitFor()
})
