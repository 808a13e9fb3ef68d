import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { connectionSaying } from '../../support/connection.ts'
import { nextPress } from '../../support/browser/next-press.ts'

const { world, browser } = await openBrowserWorld()

const boardPath = () => `/tableaux/${world.boardId}`
const leverPath = (leverId: string) => `${boardPath()}/leviers/${leverId}`

test('what one person votes is on the other’s screen without touching anything', async () => {
  const [samira, yann] = [await world.aPerson({ displayName: 'Samira' }), await world.aPerson({ displayName: 'Yann' })]
  const path = leverPath(await world.aLever(samira))
  const hers = await browser.open(world, path, { person: samira })
  const his = await browser.open(world, path, { person: yann, width: 390 })
  await connectionSaying(hers.page, 'En direct').waitFor()
  await his.page.getByRole('button', { name: 'Pas d’accord', exact: true }).click()
  await hers.page.getByText('1 pas d’accord').waitFor()
  expect(await hers.page.locator('button[aria-pressed=true]').count()).toBe(0)
  await nextPress(his.page)
  await his.page.getByRole('button', { name: 'Pas d’accord', exact: true, pressed: true }).click()
  await hers.page.getByText('1 pas d’accord').waitFor({ state: 'detached' })
  expect([...hers.complaints, ...his.complaints]).toEqual([])
  await hers.context.close()
  await his.context.close()
})

test('what one person comments waits for the other behind a button, and does not move the page', async () => {
  const [samira, yann] = [await world.aPerson({ displayName: 'Samira' }), await world.aPerson({ displayName: 'Yann' })]
  const leverId = await world.aLever(samira)
  await world.aComment(samira, leverId, { body: 'Le premier.' })
  const hers = await browser.open(world, leverPath(leverId), { person: samira })
  const first = hers.page.getByText('Le premier.')
  await first.waitFor()
  await connectionSaying(hers.page, 'En direct').waitFor()
  const his = await browser.open(world, leverPath(leverId), { person: yann })
  await his.page.getByLabel('Votre commentaire').fill('Le deuxième, d’un autre écran.')
  await his.page.getByRole('button', { name: 'Publier le commentaire' }).click()
  const waiting = hers.page.getByRole('button', { name: /1 nouveau commentaire/ })
  await waiting.waitFor()
  expect(await hers.page.getByText('Le deuxième, d’un autre écran.').count()).toBe(0)
  await waiting.click()
  await hers.page.getByText('Le deuxième, d’un autre écran.').waitFor()
  await hers.context.close()
  await his.context.close()
})

test('a lever proposed meanwhile waits behind « Afficher 1 nouveauté »', async () => {
  const author = await world.aPerson()
  await world.aLever(author, { title: 'Déjà là' })
  const { page, context } = await browser.open(world, boardPath())
  await page.getByRole('link', { name: 'Déjà là' }).waitFor()
  await connectionSaying(page, 'En direct').waitFor()
  await world.aLever(author, { title: 'Tout juste arrivé' })
  const news = page.getByRole('button', { name: /1 nouveauté/ })
  await news.waitFor()
  expect(await page.getByRole('link', { name: 'Tout juste arrivé' }).count()).toBe(0)
  await news.click()
  await page.getByRole('link', { name: 'Tout juste arrivé' }).waitFor()
  await context.close()
})

test('a vote given offline is shown as waiting, and arrives once the network is back', async () => {
  const [author, voter] = [await world.aPerson(), await world.aPerson({ displayName: 'Dans le tram' })]
  const leverId = await world.aLever(author, { title: 'Sous le tunnel' })
  const { page, context } = await browser.open(world, leverPath(leverId), { person: voter, width: 390 })
  await connectionSaying(page, 'En direct').waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  await page.getByRole('button', { name: 'D’accord', exact: true, pressed: true }).waitFor()
  expect(await tally(leverId)).toEqual({ agree: 0, total: 0 })
  await context.setOffline(false)
  await connectionSaying(page, 'En direct').waitFor()
  await expect.poll(() => tally(leverId)).toEqual({ agree: 1, total: 1 })
  await page.getByText('1 d’accord').waitFor()
  await context.close()
})

test('a vote given offline outlives its page: it arrives when the person comes back', async () => {
  const [author, voter] = [await world.aPerson(), await world.aPerson({ displayName: 'Descendue du tram' })]
  const leverId = await world.aLever(author, { title: 'Au terminus' })
  const { page, context } = await browser.open(world, leverPath(leverId), { person: voter, width: 390 })
  await connectionSaying(page, 'En direct').waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Pas d’accord', exact: true }).click()
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  await page.close()
  await context.setOffline(false)
  expect(await tally(leverId)).toEqual({ agree: 0, total: 0 })
  const later = await context.newPage()
  await later.goto(world.url)
  await expect.poll(() => tally(leverId)).toEqual({ agree: 0, total: 1 })
  await context.close()
})

test('a hidden comment leaves its tombstone on an open screen', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR', displayName: 'Nadia' })]
  const leverId = await world.aLever(author)
  await world.aComment(author, leverId, { body: 'Des mots de trop.' })
  const reader = await browser.open(world, leverPath(leverId))
  await reader.page.getByText('Des mots de trop.').waitFor()
  await connectionSaying(reader.page, 'En direct').waitFor()
  const hers = await browser.open(world, leverPath(leverId), { person: moderator })
  const item = hers.page.getByRole('article').filter({ hasText: 'Des mots de trop.' }).last()
  await item.getByRole('button', { name: 'Masquer' }).click()
  const dialog = hers.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'propos insultants' }).check()
  await dialog.getByLabel('Motif public').fill('Propos blessants.')
  await dialog.getByRole('button', { name: 'Masquer' }).click()
  await reader.page
    .getByText(/Commentaire masqué par la modération le .*Règle\s: .*\. Motif\s: «\sPropos blessants\.\s»/)
    .waitFor()
  expect(await reader.page.getByText('Des mots de trop.').count()).toBe(0)
  await hers.context.close()
  await reader.context.close()
})

async function tally(leverId: string): Promise<unknown> {
  const { data } = await world.ask(null, 'query ($id: ID!) { lever(id: $id) { tally { agree total } } }', {
    id: leverId,
  })
  return data?.lever.tally
}
