import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'

const { world, browser } = await openBrowserWorld()
let leverId: string
beforeAll(async () => {
  const one = await world.aPerson({ displayName: 'É' })
  const many = await world.aPerson({ displayName: '🦊'.repeat(30) })
  const word = 'anticonstitutionnellement'.repeat(12)
  await world.aLever(one, { title: 'حديقة مشتركة في الحي', body: 'مكان للجميع.' })
  await world.aLever(many, { title: '🌳'.repeat(60), body: '🌻 '.repeat(60) })
  leverId = await world.aLever(one, { title: word.slice(0, 200), body: `${word} ${word}`, finding: word, action: word })
  await world.aComment(many, leverId, { body: `${word} https://exemple.fr/${word}.` })
})

test.each([
  { name: 'at 320 pixels', width: 320, size: '100%' },
  { name: 'with text twice as large', width: 640, size: '200%' },
])('endless words, signs and another direction break no page $name', async ({ width, size }) => {
  const board = `/tableaux/${world.boardId}`
  const { page, complaints, context } = await browser.open(world, board, { width })
  for (const path of [board, `${board}/leviers/${leverId}`, `${board}/express`]) {
    await page.goto(`${world.url}${path}`)
    await page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), size)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.skeleton').first().waitFor({ state: 'detached' })
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      beyond: [...document.querySelectorAll('main *')]
        .filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== 'absolute',
        )
        .map((one) => `${one.tagName} ${one.className}`)
        .slice(0, 5),
    }))
    expect({ path, ...wide }).toEqual({ path, page: width, beyond: [] })
  }
  expect(complaints).toEqual([])
  await context.close()
})
