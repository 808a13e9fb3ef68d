import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
const levers: { id: string; title: string }[] = []
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  let author = await world.aPerson()
  for (let place = 1; place <= 70; place += 1) {
    // Nobody proposes so many by themselves.
    if (place % 5 === 0) author = await world.aPerson()
    const title = `Levier de la place ${place}`
    levers.push({ id: await world.aLever(author, { title }), title })
  }
})
afterEach(() => browser.closePages())
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

/** The newest come first: the middle of the first fifty, and one that must be asked for. */
const middle = () => levers[45]
const beyond = () => levers[8]

test.each([390, 1280])(
  'the place in a long list is kept over a reload and another site, at %i pixels',
  async (width) => {
    const { page } = await browser.open(world, `/tableaux/${world.boardId}`, { width })
    const top = await bringToMiddle(page, middle()?.id)
    await page.reload()
    await isBackAt(page, middle()?.id, top)
    await page.goto('about:blank')
    await page.goBack()
    await isBackAt(page, middle()?.id, top)
  },
)

test('the place is kept when the lever that was opened is reloaded before one comes back', async () => {
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`, { width: 390 })
  const top = await bringToMiddle(page, middle()?.id)
  await page.getByRole('link', { name: middle()?.title ?? '', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: middle()?.title ?? '' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: middle()?.title ?? '' }).waitFor()
  await page.goBack()
  await isBackAt(page, middle()?.id, top)
})

test('as much of the list is loaded again as was', async () => {
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`)
  await page.getByRole('button', { name: 'Afficher plus de leviers' }).click()
  const top = await bringToMiddle(page, beyond()?.id)
  await page.reload()
  await isBackAt(page, beyond()?.id, top)
})

test('a board that is opened anew begins at its top', async () => {
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`)
  await bringToMiddle(page, middle()?.id)
  await page.getByRole('link', { name: 'Leviers, accueil' }).click()
  await page.getByRole('link', { name: 'Tableau d’essai' }).click()
  await page.locator(`[data-lever="${middle()?.id}"]`).waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

async function bringToMiddle(page: Page, id = ''): Promise<number> {
  const card = page.locator(`[data-lever="${id}"]`)
  await card.waitFor()
  // Whoever reads goes on scrolling; the first of it may come before the page listens.
  const scrolled = () =>
    card.evaluate((element) => {
      scrollBy(0, 1)
      element.scrollIntoView({ block: 'center' })
      return sessionStorage.getItem('leviers-places')
    })
  // A place is kept once the page rests: it is left alone between two tries.
  await expect.poll(scrolled, { interval: 600 }).not.toBeNull()
  return card.evaluate((element) => element.getBoundingClientRect().top)
}

async function isBackAt(page: Page, id = '', top = 0): Promise<void> {
  const card = page.locator(`[data-lever="${id}"]`)
  await card.waitFor()
  const away = () => card.evaluate((element, before) => Math.abs(element.getBoundingClientRect().top - before), top)
  await expect.poll(away).toBeLessThan(100)
}
