import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  author = await world.aPerson({ displayName: 'ليلى' })
})
afterEach(() => browser.closePages())
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

const title = 'حديقة مشتركة في الحي!'
const body = 'نريد حديقة مشتركة.\n\nUn paragraphe en français.'

test('what is written from right to left is read from right to left, block by block', async () => {
  const leverId = await world.aLever(author, { title, body, finding: 'لا توجد مساحة خضراء.' })
  await world.aComment(author, leverId, { body: 'فكرة جيدة!' })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}`)
  await page.getByText(title).waitFor()
  expect(await sideOf(page, title)).toBe('rtl')
  await page.getByRole('link', { name: title }).click()
  await page.getByText('فكرة جيدة!').waitFor()
  for (const words of [title, 'نريد حديقة مشتركة.', 'لا توجد مساحة خضراء.', 'فكرة جيدة!']) {
    expect([words, await sideOf(page, words)]).toEqual([words, 'rtl'])
  }
  expect(await sideOf(page, 'Un paragraphe en français.')).toBe('ltr')
  // The name stands apart: what follows it stays on its own side.
  const name = page.locator('article header bdi', { hasText: 'ليلى' })
  expect(await name.count()).toBe(1)
  await page.goto(`${page.url()}/historique?vue=seule`)
  await page.getByText('نريد حديقة مشتركة.').waitFor()
  expect(await sideOf(page, 'نريد حديقة مشتركة.')).toBe('rtl')
})

test('one writes from the side on which one’s language begins', async () => {
  const leverId = await world.aLever(author, { title: 'Commentez', body })
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person: author })
  const field = page.getByLabel('Votre commentaire')
  await field.fill('فكرة')
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await field.fill('Une idée')
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
  await page.goto(`${world.url}/tableaux/${world.boardId}/leviers/${leverId}/modifier?mode=editeur`)
  const paragraph = page.locator('.editor-text p', { hasText: 'نريد' })
  await paragraph.waitFor()
  // The words begin at the right edge of what one writes in.
  const gap = await paragraph.evaluate((element) => {
    const words = document.createRange()
    words.selectNodeContents(element)
    return element.getBoundingClientRect().right - words.getBoundingClientRect().right
  })
  expect(gap).toBeLessThan(4)
})

/** The direction of the block that has some words. */
function sideOf(page: Page, words: string): Promise<string> {
  return page
    .getByText(words, { exact: true })
    .first()
    .evaluate((element) => getComputedStyle(element.closest('p, h1, h2, h3') ?? element).direction)
}
