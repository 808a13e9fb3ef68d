import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
afterEach(() => browser.closePages())
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

/** Longer than a double click may take. */
const later = 700

test.each([
  ['on the page of the lever', (leverId: string) => `/leviers/${leverId}`],
  ['on a card of the board', () => ''],
])('a double click on a position gives it %s, and a later click takes it back', async (_place, path) => {
  const [author, person] = [await world.aPerson(), await world.aPerson()]
  const leverId = await world.aLever(author, { title: 'Cliqué deux fois' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}${path(leverId)}`, { person })
  const agree = page
    .locator(`[data-lever="${leverId}"], main aside`)
    .getByRole('button', { name: 'D’accord', exact: true })
  await agree.first().dblclick()
  await page.getByRole('button', { name: 'D’accord', exact: true, pressed: true }).first().waitFor()
  await expect.poll(() => tally(leverId)).toEqual({ agree: 1, total: 1 })
  // All that the double click could still ask for has been answered by now.
  await page.waitForTimeout(later)
  expect(await tally(leverId)).toEqual({ agree: 1, total: 1 })
  await agree.first().click()
  await expect.poll(() => tally(leverId)).toEqual({ agree: 0, total: 0 })
})

test('a key that is held down on a position gives it', async () => {
  const [author, person] = [await world.aPerson(), await world.aPerson()]
  const leverId = await world.aLever(author, { title: 'Touche enfoncée' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person })
  await page.getByRole('button', { name: 'D’accord', exact: true }).focus()
  // Without letting go in between, the second and following ones are repeats.
  for (let times = 0; times < 8; times += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.getByRole('button', { name: 'D’accord', exact: true, pressed: true }).waitFor()
  await page.waitForTimeout(later)
  expect(await tally(leverId)).toEqual({ agree: 1, total: 1 })
})

test('a correction at once is not taken for a double click', async () => {
  const [author, person] = [await world.aPerson(), await world.aPerson()]
  const leverId = await world.aLever(author, { title: 'Corrigé' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person })
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await page.getByRole('button', { name: 'Pas d’accord', exact: true }).click()
  await expect.poll(() => tally(leverId)).toEqual({ agree: 0, total: 1 })
})

test('a double click among five levers answers one of them', async () => {
  const [author, person] = [await world.aPerson(), await world.aPerson()]
  const ids = []
  for (const title of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) ids.push(await world.aLever(author, { title }))
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/express`, { person })
  await page.getByText('Levier 1 sur 5').waitFor()
  await page.getByRole('button', { name: 'D’accord', exact: true }).dblclick()
  await page.getByText('Levier 2 sur 5').waitFor()
  await expect.poll(given).toBe(1)
  await page.waitForTimeout(later)
  await page.getByRole('button', { name: 'D’accord', exact: true }).focus()
  for (let times = 0; times < 8; times += 1) await page.keyboard.down('2')
  await page.keyboard.up('2')
  await page.getByText('Levier 3 sur 5').waitFor()
  await page.waitForTimeout(later)
  await page.getByRole('button', { name: 'Voir plus tard' }).dblclick()
  await page.getByText('Levier 4 sur 5').waitFor()
  await page.waitForTimeout(later)
  await page.getByText('Levier 4 sur 5').waitFor()
  expect(await given()).toBe(2)

  async function given(): Promise<number> {
    const { data } = await world.ask(person, 'query ($id: ID!) { me { votes(boardId: $id) { leverId } } }', {
      id: world.boardId,
    })
    return data?.me.votes.length
  }
})

test('a double click on the other language shows it', async () => {
  const { page } = await browser.open(world, '/')
  await page.getByRole('button', { name: 'English' }).dblclick()
  await page.getByRole('button', { name: 'Français' }).waitFor()
  await page.waitForTimeout(later)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

async function tally(leverId: string): Promise<unknown> {
  const query = 'query ($id: ID!) { lever(id: $id) { tally { agree total } } }'
  const { data } = await world.ask(null, query, { id: leverId })
  return data?.lever.tally
}
