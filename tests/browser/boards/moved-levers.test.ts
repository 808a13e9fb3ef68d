import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()

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
