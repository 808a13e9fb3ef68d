import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import type { Visitor } from '../../support/browser/browser.ts'
import { connectionSaying } from '../../support/connection.ts'
import { nextPress } from '../../support/browser/next-press.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld({ demo: true })
let moderator: TestPerson
let leverPath: string
beforeAll(async () => {
  moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia Cherif' })
  const leverId = await world.aLever(moderator, { finding: 'Il n’y a pas d’ombre.', action: 'Planter des arbres.' })
  await world.aComment(await world.aPerson(), leverId)
  leverPath = `/tableaux/${world.boardId}/leviers/${leverId}`
})

/** The most by which what is in sight may move by itself, as browsers measure it. */
const most = 0.02
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 }

/** How much of a page moved while it came, on a phone, over a slow network, with nothing kept from before. */
async function shiftOf(path: string, isLive: boolean, visitor: Visitor): Promise<{ sum: number; moved: string[] }> {
  const { page, context } = await browser.open(world, '/favicon.svg', { width: 390, ...visitor })
  await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', slow)
  await page.addInitScript(noteShifts)
  await page.goto(`${world.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (isLive) await connectionSaying(page, 'En direct').waitFor()
  // All that comes after the page: its other parts, their words, the fonts.
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  return shiftsOn(page)
}

interface Noted {
  shifts: { value: number; moved: string }[]
}

function noteShifts(): void {
  const noted: Noted = { shifts: [] }
  Object.assign(window, { noted })
  const nameOf = ({ node }: { node: Node | null }) =>
    `${(node as Element | null)?.tagName} ${(node?.textContent ?? '').slice(0, 30)}`
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as any[]) {
      if (entry.hadRecentInput) continue
      noted.shifts.push({ value: entry.value, moved: entry.sources.map(nameOf).join(', ') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function shiftsOn(page: Page): Promise<{ sum: number; moved: string[] }> {
  const { shifts } = await page.evaluate(() => (window as any).noted as Noted)
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), moved: shifts.map(({ moved }) => moved) }
}

test.each([
  { name: 'the home page', path: () => '/', isLive: false },
  { name: 'a board', path: () => `/tableaux/${world.boardId}`, isLive: true },
  { name: 'a lever, for who moderates', path: () => leverPath, isLive: true, as: () => moderator },
  { name: 'five minutes', path: () => `/tableaux/${world.boardId}/express`, isLive: false },
  { name: 'the form of a proposal', path: () => `/tableaux/${world.boardId}/proposer`, isLive: false },
  { name: 'the account', path: () => '/compte', isLive: false, as: () => moderator },
  { name: 'the organisations', path: () => '/organismes', isLive: false },
  { name: 'the versions of a lever', path: () => `${leverPath}/historique`, isLive: false },
])('nothing on $name moves by itself while it comes', async ({ path, isLive, as }) => {
  const { sum, moved } = await shiftOf(path(), isLive, { person: as?.() ?? null })
  expect(sum, moved.join('\n')).toBeLessThanOrEqual(most)
})

test.each(['fr', 'en'] as const)(
  'the head of the page keeps its height on the narrowest phone, in %s',
  async (language) => {
    const { page } = await browser.open(world, '/aide', { width: 320, language })
    const height = () => page.getByRole('banner').evaluate((head) => head.getBoundingClientRect().height)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const narrow = await height()
    const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    await page.setViewportSize({ width: 600, height: 844 })
    expect(await height()).toBe(narrow)
    expect(fits).toBe(true)
  },
)

test('what was just done is told away from what has the focus, and from one’s position', async () => {
  const person = await world.aPerson()
  const { page } = await browser.open(world, leverPath, { width: 390, person })
  const boxOf = async (locator: Locator) => {
    const box = await locator.boundingBox()
    if (!box) throw new Error('it is not shown')
    return box
  }
  const areApart = async (one: Locator, other: Locator) => {
    const [a, b] = [await boxOf(one), await boxOf(other)]
    return a.y + a.height <= b.y || b.y + b.height <= a.y
  }
  const agree = page.getByRole('button', { name: 'D’accord', exact: true })
  const told = (words: string) => page.locator('[data-live-announcer]').getByText(words)
  await agree.focus()
  await page.keyboard.press('Enter')
  await told('Position enregistrée').waitFor()
  expect(await areApart(told('Position enregistrée'), page.getByRole('group', { name: /^Ma position sur/ }))).toBe(true)
  // The same where what has the focus is at the top.
  await nextPress(page)
  await page.evaluate(() => {
    document.activeElement?.closest('.position-bar')?.setAttribute('style', 'position: static')
    document.activeElement?.scrollIntoView({ block: 'start' })
    window.scrollBy(0, (document.activeElement?.getBoundingClientRect().top ?? 0) - 10)
  })
  await page.keyboard.press('Enter')
  await told('Position annulée').waitFor()
  expect(await areApart(told('Position annulée'), agree)).toBe(true)
})
