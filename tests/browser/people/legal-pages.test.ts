import { expect, test } from 'vitest'
import { axeOf } from '../../support/browser/axe-of.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()
const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Nadia Administre' })

test('a legal page says what is missing, and an administrator’s words are on it at once', async () => {
  const { page: theirs, complaints } = await browser.open(world, '/', { width: 390 })
  await theirs.getByRole('link', { name: 'Mentions légales' }).click()
  await theirs.getByText('Il y manque : Éditeur, Direction de la publication, Hébergeur.').waitFor()
  expect(await theirs.getByRole('link', { name: 'Compléter les pages légales' }).count()).toBe(0)
  const { page } = await browser.open(world, '/mentions-legales', { person: admin })
  await page.getByRole('link', { name: 'Compléter les pages légales' }).click()
  await page.getByLabel('Éditeur').fill('Ville de Port-Saint-Yves')
  await page.getByLabel('Direction de la publication').fill('La maire')
  await page.getByLabel('Hébergeur').fill('é'.repeat(601))
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Hébergeur').fill('Hébergeur du Port, 1 quai Sud')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await theirs.getByText('Hébergeur du Port, 1 quai Sud').waitFor()
  await theirs.getByText('Il y manque').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test.each(['fr', 'en'] as const)('legal pages can be read by everybody, in their language (%s)', async (language) => {
  const say = wordsIn(language)
  for (const [path, title] of [
    ['mentions-legales', 'Mentions légales'],
    ['confidentialite', 'Confidentialité'],
    ['accessibilite', 'Accessibilité'],
  ] as const) {
    for (const width of [390, 1280]) {
      const { page } = await browser.open(world, `/${path}`, { language, width })
      await page.getByRole('heading', { level: 1, name: say(title) }).waitFor()
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([])
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${path}-${language}-${width}.png`, fullPage: true })
      await browser.closePages()
    }
  }
})
