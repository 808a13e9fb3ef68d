import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })
const author = await world.aPerson({ displayName: 'Autrice' })
await world.aLever(author, { title: 'Un préau', neighbourhoodCodes: ['QN04413M'] })

const at = '/administration?partie=quartiers'
const dialog = (page: Page) => page.getByRole('dialog')
const csv = (text: string, name = 'quartiers.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
})

test('a list is shown row by row before anything is written; what it says is then on an open board', async () => {
  const { page: theirs } = await browser.open(world, `/tableaux/${world.boardId}`)
  const chip = (name: string) => theirs.locator('.chip').getByText(name, { exact: true })
  await chip('Malakoff').waitFor()
  const { page, complaints } = await browser.open(world, at, { person: admin, width: 390 })
  await page.getByRole('button', { name: 'Importer une liste' }).click()
  const file = dialog(page).getByLabel('Fichier CSV')
  await file.setInputFiles(csv('x'.repeat(2_000_000), 'video.csv'))
  await dialog(page).getByText('Ce fichier est trop grand').waitFor()
  await file.setInputFiles(
    csv('code;nom;communes\nQN04413M;Malakoff Est;Nantes\nQN1;Châtelet;Rezé\nQN2;CHATELET;Rezé\n'),
  )
  await dialog(page).getByText('Remplacera « Malakoff » (Nantes)').waitFor()
  await dialog(page).getByText('Ce code ou ce nom est déjà celui de « Châtelet » (QN1)').waitFor()
  expect(await chip('Malakoff Est').count()).toBe(0)
  await dialog(page).getByRole('button', { name: 'Importer 2 quartiers' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Châtelet' }).waitFor()
  await chip('Malakoff Est').waitFor()
  expect(complaints).toEqual([])
})

test('the list that is downloaded is the one that is imported again: nothing changes', async () => {
  const { page } = await browser.open(world, at, { person: admin })
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger la liste (CSV)' }).click()
  const path = await (await saved).path()
  await page.getByRole('button', { name: 'Importer une liste' }).click()
  await dialog(page).getByLabel('Fichier CSV').setInputFiles(path)
  await dialog(page).getByText('Déjà là, ne change pas').first().waitFor()
  expect(await dialog(page).getByText('Sera ajouté').count()).toBe(0)
  expect(
    await dialog(page)
      .getByRole('button', { name: /Importer \d/ })
      .count(),
  ).toBe(0)
})

test('a neighbourhood is added, renamed and no longer offered: forms that are open follow', async () => {
  const { page: theirs } = await browser.open(world, `/tableaux/${world.boardId}/proposer`, { person: author })
  await theirs.getByLabel('Le Breil (Nantes)').waitFor()
  const { page } = await browser.open(world, at, { person: admin })
  await page.getByRole('button', { name: 'Ajouter un quartier' }).click()
  await dialog(page).getByLabel('Code').fill('QN 9')
  await dialog(page).getByLabel('Nom du quartier').fill('Beaulieu')
  await dialog(page).getByLabel('Communes').fill('Nantes')
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click()
  await dialog(page).getByRole('alert').waitFor()
  await dialog(page).getByLabel('Code').fill('QN9')
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click()
  await theirs.getByLabel('Beaulieu (Nantes)').waitFor()
  await page.getByRole('button', { name: 'Modifier le quartier « Le Breil »' }).click()
  await dialog(page).getByLabel('Nom du quartier').fill('Breil-Barberie')
  await dialog(page).getByRole('button', { name: 'Enregistrer' }).click()
  await theirs.getByLabel('Breil-Barberie (Nantes)').waitFor()
  await page.getByRole('button', { name: 'Ne plus proposer le quartier « Beaulieu »' }).click()
  await theirs.getByLabel('Beaulieu (Nantes)').waitFor({ state: 'detached' })
})
