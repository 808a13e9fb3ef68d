import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let zoe: TestPerson
beforeAll(async () => {
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
})

const board = () => `/tableaux/${world.boardId}`

test('what one began is offered before an empty form; once published that is said, with its link, who may write it and all that may be changed', async () => {
  const { page, context, complaints } = await browser.open(world, `${board()}/proposer`, {
    person: zoe,
    hasTouch: false,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.url })
  await page.getByLabel('Titre').fill('Des locaux à vélos')
  await page.getByText('Brouillon enregistré').first().waitFor()
  await page.goto(`${world.url}${board()}`)
  await page.getByRole('link', { name: 'Proposer un levier' }).click()
  await page.getByRole('button', { name: 'Commencer un autre levier' }).click()
  await expect.poll(() => page.getByLabel('Titre').inputValue()).toBe('')
  await page.goto(`${world.url}${board()}/proposer`)
  const goOn = page.getByRole('link', { name: /Reprendre « Des locaux à vélos », / })
  await goOn.waitFor()
  expect(await axeSays(page)).toEqual([])
  await goOn.click()
  await expect.poll(() => page.getByLabel('Titre').inputValue()).toBe('Des locaux à vélos')
  await page.getByLabel('Votre proposition').fill('Fermés, et près des halls.')
  const neighbourhood = page.getByRole('group', { name: 'Quartiers' }).getByRole('checkbox').first()
  const theme = page.getByRole('group', { name: 'Thèmes' }).getByRole('checkbox').first()
  await neighbourhood.check()
  await theme.check()
  const nameOf = (box: typeof theme) => box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText ?? '')
  const [themeName = '', place = ''] = [
    (await nameOf(theme)).split('\n')[0],
    (await nameOf(neighbourhood)).split(' (')[0],
  ]
  await page.getByRole('button', { name: 'Relire avant de publier' }).click()
  const preview = page.getByRole('article')
  await preview.getByText(themeName, { exact: true }).waitFor()
  await preview.getByRole('list', { name: 'Quartiers' }).getByText(place, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const said = page.getByRole('region', { name: 'Votre levier n° 1 est publié' })
  await said.waitFor()
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Votre levier n°\u00A01 est publié')
  await said.getByRole('button', { name: 'Copier le lien' }).click()
  await page.locator('[data-live-announcer]').getByText('Lien copié').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await said.getByRole('button', { name: 'Inviter à l’écrire' }).click()
  await page.getByRole('dialog').getByLabel('Inviter une personne ou un organisme').waitFor()
  expect(await axeSays(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click()
  await page.getByRole('link', { name: 'Modifier', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Modifier' })
    .getByRole('link', { name: /Titre, constat/ })
    .click()
  await expect.poll(() => page.getByLabel('Titre').inputValue()).toBe('Des locaux à vélos')
  await page.getByRole('link', { name: 'Annuler' }).click()
  await page.getByRole('heading', { name: 'Des locaux à vélos' }).waitFor()
  // It is said once.
  expect(await said.count()).toBe(0)
  expect(complaints).toEqual([])
})

test('a visitor finds on this device what they began to propose', async () => {
  const { page } = await browser.open(world, `${board()}/proposer`, { width: 390 })
  await page.getByLabel('Titre').fill('Une boîte à livres')
  await page.getByText('Brouillon gardé').or(page.getByText('sur cet appareil')).first().waitFor()
  await page.goto(`${world.url}${board()}/proposer`)
  await page.getByRole('link', { name: /Reprendre « Une boîte à livres », / }).waitFor()
})

test('the link of a comment is copied, or shown where the browser does not copy', async () => {
  const leverId = await world.aLever(zoe)
  const commentId = await world.aComment(zoe, leverId, { body: 'Ici.' })
  const path = `${board()}/leviers/${leverId}`
  const { page } = await browser.open(world, path, { hasTouch: false })
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
  )
  await page.locator(`#commentaire-${commentId}`).getByRole('button', { name: 'Copier le lien' }).click()
  const shown = page.getByLabel('Votre navigateur n’a pas pu copier le lien. Copiez-le ici :')
  expect(await shown.inputValue()).toBe(`${world.url}${path}#commentaire-${commentId}`)
  await expect.poll(() => shown.evaluate((field) => field === document.activeElement)).toBe(true)
})
