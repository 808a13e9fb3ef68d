import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { png } from '../../support/png.ts'

const { world, browser } = await openBrowserWorld({ demo: true })
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })
const resident = await world.aPerson({ displayName: 'Zoé' })
const at = (part: string) => `/administration?partie=${part}`
const dialog = (page: Page) => page.getByRole('dialog')
const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

test('a logo is chosen: an open home page shows it at once, and it is taken away again', async () => {
  const { page: home } = await browser.open(world, '/', { width: 390 })
  await home.getByRole('heading', { level: 1 }).waitFor()
  const { page, complaints } = await browser.open(world, at('programme'), { person: admin, width: 390 })
  const input = page.getByLabel('Choisir un logo')
  await input.setInputFiles(file('logo.png', 'image/png', png({ width: 1_200, height: 300 })))
  const shown = home.locator('main img[src^="/logo/"]')
  await shown.waitFor()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480)
  await page.getByRole('img', { name: 'Logo actuel' }).waitFor()
  await page.getByRole('button', { name: 'Supprimer le logo' }).click()
  await shown.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test.each([
  [
    'an SVG',
    file('logo.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    'n’a pas pu être lue',
  ],
  ['a text that calls itself a PNG', file('logo.png', 'image/png', Buffer.from('Bonjour')), 'n’a pas pu être lue'],
  ['a file of eleven megabytes', file('logo.png', 'image/png', Buffer.alloc(11_000_000)), 'trop grand'],
])('of %s the page says what to choose instead, and the logo stays', async (_what, chosen, sentence) => {
  const { page } = await browser.open(world, at('programme'), { person: admin })
  await page.getByLabel('Choisir un logo').setInputFiles(chosen)
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
})

test('a college is called otherwise with the keyboard: it is so on an open account, and another one is added', async () => {
  const { page: account } = await browser.open(world, '/compte', { person: resident })
  const offered = account.getByLabel('Je participe en tant que')
  await offered.waitFor()
  const { page } = await browser.open(world, at('colleges'), { person: admin })
  await page.getByRole('button', { name: 'Modifier le collège « Associations »' }).press('Enter')
  await dialog(page).getByLabel('Nom en français').fill('Associations et clubs')
  await dialog(page).getByLabel('Nom en français').press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  const names = () => offered.locator('option').allTextContents()
  await expect.poll(names).toContain('Associations et clubs')
  await page.getByRole('button', { name: 'Ajouter un collège' }).click()
  await dialog(page).getByLabel('Nom en français').fill('Écoles')
  await dialog(page).getByLabel('Nom en anglais').fill('Schools')
  await dialog(page).getByRole('button', { name: 'Ajouter' }).click()
  await expect.poll(names).toContain('Écoles')
  await page.getByRole('button', { name: 'Ne plus proposer le collège « Écoles »' }).click()
  await expect.poll(names).not.toContain('Écoles')
})
