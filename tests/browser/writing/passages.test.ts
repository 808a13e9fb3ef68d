import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser, type Visit, type Visitor } from '../../support/browser/browser.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let lucie: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  lucie = await world.aPerson({ displayName: 'Lucie' })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

afterEach(() => browser.closePages())

const bench = 'Un banc à l’ombre du tilleul.'
const fountain = 'Une fontaine qui marche aussi en août.'

async function open(leverId: string, visitor: Visitor): Promise<Visit> {
  const visit = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, {
    person: lucie,
    ...visitor,
  })
  await visit.page.getByText(fountain).waitFor()
  return visit
}

/** The words that comments of a lever are about. */
async function quotesOf(leverId: string): Promise<unknown[]> {
  const query = 'query ($id: ID!) { lever(id: $id) { thread { edges { node { body quote } } } } }'
  const { thread } = (await world.ask(null, query, { id: leverId })).data?.lever ?? {}
  return thread.edges.map(({ node }: any) => [node.body, node.quote])
}

const marked = (page: Page) => page.locator('mark[data-thread]').allTextContents()

/** Selects words of the text that is read, and says where they end on the screen. */
function select(page: Page, words: string): Promise<{ bottom: number; left: number }> {
  return page.evaluate((wanted) => {
    const blocks = [...document.querySelectorAll('.prose-text [data-block]')]
    const node = blocks.find((block) => block.textContent?.includes(wanted))?.firstChild
    const from = node?.nodeValue?.indexOf(wanted) ?? -1
    if (!node || from === -1) throw new Error('the words are not there')
    getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length)
    const { bottom, left } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { bottom: 0, left: 0 }
    return { bottom, left }
  }, words)
}

describe.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', (look) => {
  const say = wordsIn(look.language)

  test('with the keyboard alone a reader chooses a paragraph from a list and comments on it', async () => {
    const leverId = await world.aLever(zoe, { body: `${bench}\n\n${fountain}` })
    const { page, complaints } = await open(leverId, look)
    await page.getByRole('button', { name: say('Commenter un passage') }).waitFor()
    await tabTo(page, say('Commenter un passage'))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say('Commenter un passage') })
    await dialog.waitFor()
    expect(await axeSays(page)).toEqual([])
    // Esc gives the focus back, and nothing is quoted.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => focusedName(page)).toBe(say('Commenter un passage'))
    expect(await page.locator('blockquote').count()).toBe(0)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: fountain }).waitFor()
    await tabTo(page, fountain)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('blockquote').getByText(fountain).waitFor()
    // The keyboard is where one writes about it.
    await expect.poll(() => focusedName(page)).toBe(say('Votre commentaire'))
    await page.keyboard.type('Et en hiver ?')
    await tabTo(page, say('Publier le commentaire'))
    await page.keyboard.press('Enter')
    await expect.poll(() => quotesOf(leverId)).toEqual([['Et en hiver ?', fountain]])
    await expect.poll(() => marked(page)).toEqual([fountain])
    expect(await axeSays(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('whoever chose the wrong paragraph stops quoting it, and comments on the lever as a whole', async () => {
  const leverId = await world.aLever(zoe, { body: `${bench}\n\n${fountain}` })
  const { page } = await open(leverId, {})
  await page.getByRole('button', { name: 'Commenter un passage' }).click()
  await page.getByRole('dialog').getByRole('button', { name: bench }).click()
  await expect.poll(() => focusedName(page)).toBe('Votre commentaire')
  await page.keyboard.press('Shift+Tab')
  expect(await focusedName(page)).toBe('Ne plus citer')
  await page.keyboard.press('Enter')
  expect(await page.locator('blockquote').count()).toBe(0)
  await page.getByLabel('Votre commentaire').fill('Très bien.')
  await page.getByRole('button', { name: 'Publier le commentaire' }).click()
  await expect.poll(() => quotesOf(leverId)).toEqual([['Très bien.', null]])
})

test.each([
  ['at the beginning of a line', 'Une'],
  ['at the end of a line', 'août.'],
])(
  'on a phone the button stands under words %s, within the screen and large enough for a finger',
  async (_where, words) => {
    const leverId = await world.aLever(zoe, { body: `${bench}\n\n${fountain}` })
    const { page, complaints } = await open(leverId, { width: 390 })
    await page.getByRole('button', { name: 'Commenter un passage' }).waitFor()
    const { bottom } = await select(page, words)
    const button = page.getByRole('button', { name: 'Commenter ce passage' })
    await button.waitFor()
    const box = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.y).toBeGreaterThanOrEqual(bottom)
    expect(box.y - bottom).toBeLessThan(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await button.tap()
    await page.locator('blockquote').getByText(`« ${words} »`).waitFor()
    await button.waitFor({ state: 'detached' })
    expect(await axeSays(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)

test('a passage, and the address of a comment, lead to the comment also where a filter of the thread hides it', async () => {
  const leverId = await world.aLever(zoe, { body: `${bench}\n\n${fountain}` })
  const passage = { block: 0, from: 0, words: 'Un banc' }
  const about = await world.aComment(lucie, leverId, { body: 'Lequel ?', stance: 'QUESTION', passage })
  const answer = await world.aComment(zoe, leverId, { body: 'Celui du fond.', parentId: about })
  // More than are read at first come after it.
  for (let n = 1; n <= 24; n += 1) await world.aComment(lucie, leverId, { body: `Pour, ${n} fois.`, stance: 'FOR' })
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
  const { page } = await open(leverId, { width: 390 })
  await page.getByRole('button', { name: /^Pour/ }).click()
  await page.getByText('24 commentaires trouvés').waitFor()
  await page.locator('mark[data-thread]').click()
  await expect.poll(() => focused(page)).toBe(`commentaire-${about}`)
  expect(await page.getByText('Lequel ?').evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true)
  expect(new URL(page.url()).search).toBe('')

  await page.goto(
    `${world.url}/tableaux/${world.boardId}/leviers/${leverId}?ordre=anciens&type=pour&mots=fois#commentaire-${answer}`,
  )
  await expect.poll(() => focused(page)).toBe(`commentaire-${answer}`)
  expect(new URL(page.url()).search).toBe('?ordre=anciens')
})
