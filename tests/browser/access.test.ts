import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser, type Theme } from '../support/browser.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let browser: TestBrowser
let admin: TestPerson
let leverId: string
let demoBoard: string
/** Of a lever that was written by several people. */
let versions: string
beforeAll(async () => {
  world = await startWorld({ demo: true })
  browser = await startBrowser()
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Solène Admin' })
  const { data } = await world.ask(
    null,
    '{ programme { boards { slug levers(first: 1, sort: DISCUSSED) { edges { node { id } } } } } }',
  )
  const boards: { slug: string; levers: { edges: { node: { id: string } }[] } }[] = data?.programme.boards
  const board = boards.find((one) => one.levers.edges.length > 0)
  demoBoard = board?.slug ?? ''
  leverId = board?.levers.edges[0]?.node.id ?? ''
  const [written] = await world.sql.rows<{ id: string; slug: string }>(
    'select lever.id, slug from lever join board on board.id = board_id order by revision desc limit 1',
  )
  versions = `/tableaux/${written?.slug}/leviers/${written?.id}/historique`
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

const lever = () => `/tableaux/${demoBoard}/leviers/${leverId}`
const pages: readonly (readonly [name: string, path: () => string, signedIn: boolean])[] = [
  ['home', () => '/', false],
  ['board', () => `/tableaux/${demoBoard}`, false],
  ['board without result', () => `/tableaux/${demoBoard}?q=introuvable`, false],
  ['arranged board of a moderator', () => `/tableaux/${demoBoard}?tri=tableau`, true],
  ['express', () => `/tableaux/${demoBoard}/express`, false],
  ['proposal', () => `/tableaux/${demoBoard}/proposer`, true],
  ['lever', lever, false],
  ['lever of a moderator', lever, true],
  ['versions', () => versions, false],
  ['version side by side with another', () => `${versions}?version=4&avec=1&vue=colonnes`, true],
  ['version on its own', () => `${versions}?version=3&vue=seule`, false],
  ['sign-in', () => '/connexion', false],
  ['account', () => '/compte', true],
  ['organisations', () => '/organismes', false],
  ['organisations of an administrator', () => '/organismes', true],
  ['outbox', () => '/courrier', true],
  ['nowhere', () => '/nulle-part', false],
]

describe.each([
  { language: 'fr', theme: 'light', width: 390 },
  { language: 'fr', theme: 'dark', width: 1280 },
  { language: 'fr', theme: 'contrast', width: 1280 },
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'en', theme: 'contrast', width: 390 },
] as const)('in $language, $theme, at $width pixels', ({ language, theme, width }) => {
  test.each(pages)('axe finds nothing to say about the %s page', async (_name, path, signedIn) => {
    expect(await violations(path(), { language, theme, width, person: signedIn ? admin : null })).toEqual([])
  })
})

test.each([
  ['board', () => `/tableaux/${demoBoard}`],
  ['lever', lever],
])('axe finds nothing to say about the %s page in a low window, in the colours of the reader', async (_name, path) => {
  const { page, context } = await browser.open(world, path(), { width: 320 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 320, height: 256 })
  await settled(page)
  expect(await found(page)).toEqual([])
  await context.close()
})

test.each(pages)('the %s page fits in 320 pixels, which is also 1280 at 400 %%', async (_name, path, signedIn) => {
  const { page, context } = await browser.open(world, path(), { width: 320, person: signedIn ? admin : null })
  await settled(page)
  const { wide, culprits } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    culprits: [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.className}`),
  }))
  expect({ wide, culprits }).toEqual({ wide: 320, culprits: [] })
  await context.close()
})

test('the sign-in dialog has nothing for axe to say, closes with Escape and gives the focus back', async () => {
  const { page, context } = await browser.open(world, lever())
  const agree = page.getByRole('button', { name: 'D’accord', exact: true })
  await agree.click()
  await page.getByRole('dialog').waitFor()
  expect(await found(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => agree.evaluate((element) => element === document.activeElement)).toBe(true)
  await context.close()
})

interface Look {
  language: 'fr' | 'en'
  theme: Theme
  width: number
  person: TestPerson | null
}

async function violations(path: string, look: Look): Promise<string[]> {
  const { page, context, complaints } = await browser.open(world, path, look)
  await settled(page)
  const all = [...(await found(page)), ...complaints]
  await context.close()
  return all
}

type TestPage = Awaited<ReturnType<TestBrowser['open']>>['page']

async function settled(page: TestPage): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}

async function found(page: TestPage): Promise<string[]> {
  const { violations: rules } = await new AxeBuilder({ page }).analyze()
  return rules.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
