import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: TestBrowser
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

test('a lever that is commented before one asks for the rest of the board is shown with the rest', async () => {
  const [author, other] = [await world.aPerson(), await world.aPerson()]
  const leverIds: string[] = []
  for (let made = 0; made < 53; made += 1) leverIds.push(await world.aLever(author))
  const { page } = await browser.open(world, `/tableaux/${world.boardId}?tri=ACTIVE`)
  const cards = page.locator('[data-lever]')
  await expect.poll(() => cards.count()).toBe(50)
  await world.aComment(other, leverIds[0] ?? '')
  await page.getByRole('button', { name: 'Afficher plus de leviers' }).click()
  await expect.poll(() => cards.count()).toBe(53)
  const shown = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-lever')))
  expect(new Set(shown)).toEqual(new Set(leverIds))
  expect(await page.getByRole('button', { name: 'Afficher plus de leviers' }).count()).toBe(0)
})
