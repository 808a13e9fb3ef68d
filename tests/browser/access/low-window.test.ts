import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let author: TestPerson
let leverId: string
beforeAll(async () => {
  author = await world.aPerson({ displayName: 'Inès' })
  for (const title of ['Des bancs', 'Des arbres', 'Un jardin']) {
    leverId = await world.aLever(author, { title, body: 'Une phrase qui prend de la place. '.repeat(20) })
  }
  await world.aComment(author, leverId)
})

const board = () => `/tableaux/${world.boardId}`
const lever = () => `${board()}/leviers/${leverId}`

test.each([
  ['lever', lever],
  ['proposal', () => `${board()}/proposer`],
  ['board', board],
  ['express', () => `${board()}/express`],
  ['editor', () => `${lever()}/modifier`],
])(
  'on the %s page, what has the focus is never covered in a window of 1280 pixels shown four times as large',
  async (_name, path) => {
    const { page, context } = await browser.open(world, path(), { width: 320, person: author })
    await page.setViewportSize({ width: 320, height: 256 })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.skeleton').first().waitFor({ state: 'detached' })
    let stops = 0
    while (stops < 45) {
      await page.keyboard.press('Tab')
      const { name, coveredBy, isAgain } = await focused(page)
      expect({ name, coveredBy }).toEqual({ name, coveredBy: [] })
      if (isAgain) break
      stops += 1
    }
    expect(stops).toBeGreaterThan(8)
    await context.close()
  },
)

interface Focused {
  name: string
  coveredBy: string[]
  /** Whether it had the focus before: all have had it. */
  isAgain: boolean
}

/** What has the focus, and what stands over a part of it that is in the window. */
async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { name: 'the page', coveredBy: [], isAgain: false }
    }
    const isAgain = 'stop' in element.dataset
    element.dataset.stop = ''
    const [box = element.getBoundingClientRect()] = element.getClientRects()
    const within = (start: number, end: number, most: number) =>
      [0.1, 0.5, 0.9].map((part) => start + (end - start) * part).filter((at) => at > 0 && at < most)
    const places = within(box.left, box.right, innerWidth).flatMap((x) =>
      within(box.top, box.bottom, innerHeight).map((y) => [x, y] as const),
    )
    const over = places.flatMap(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit && !element.contains(hit) && !hit.contains(element) ? [`${hit.tagName} ${hit.className}`] : []
    })
    const isAway = places.length === 0 ? ['the edge of the window'] : []
    return { name: element.outerHTML.slice(0, 200), coveredBy: [...new Set([...over, ...isAway])], isAgain }
  })
}
