import type { Page } from 'playwright-core'
import { give, operation } from '../give.ts'
import { axeOf } from './axe-of.ts'
import type { TestPerson, World } from '../world.ts'

/** Someone gives a command with the API, from elsewhere. Throws when it is refused. */
export async function elsewhere(world: World, by: TestPerson, command: string, input: object): Promise<void> {
  const { codes } = await world.ask(by, give(command, ''), { input: { ...operation(), ...input } })
  if (codes.length > 0) throw new Error(`${command}: ${codes.join()}`)
}

/** What the API says of a lever. */
export async function leverNow(world: World, leverId: string): Promise<any> {
  const { data } = await world.ask(
    null,
    'query ($id: ID!) { lever(id: $id) { title status detailsRevision themes { name } tally { agree } } }',
    { id: leverId },
  )
  return data?.lever
}

/** The card of a lever on its board. */
export function cardOf(page: Page, leverId: string) {
  return page.locator(`[data-lever="${leverId}"]`)
}

/** The titles under a theme, from the top down, as the page shows them. */
export function titlesUnder(page: Page, theme: string): Promise<string> {
  return page
    .getByRole('region', { name: theme, exact: true })
    .getByRole('heading', { level: 3 })
    .allTextContents()
    .then((titles) => titles.join(' '))
}

/** Drags a card by its head to the upper end of another one, or to the lower one. */
export async function drag(
  page: Page,
  leverId: string,
  to: { leverId: string; end: 'upper' | 'lower' },
): Promise<void> {
  const [from, target] = [await boxOf(page, leverId), await boxOf(page, to.leverId)]
  await page.mouse.move(from.x + from.width / 2, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(target.x + 80, target.y + target.height / 2, { steps: 6 })
  await page.mouse.move(target.x + 80, to.end === 'upper' ? target.y + 12 : target.y + target.height - 12, { steps: 4 })
  await page.mouse.up()
}

async function boxOf(page: Page, leverId: string) {
  const box = await cardOf(page, leverId).boundingBox()
  if (!box) throw new Error('the card is not shown')
  return box
}

/** Waits until the page follows the board live, so that what others do is not missed. */
export async function live(page: Page): Promise<void> {
  await page
    .getByText(/En direct|Live/)
    .first()
    .waitFor()
}

/** What the page says aloud from now on, each sentence once. */
export async function heardFrom(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard = new Set<string>()
    Object.assign(window, { heard })
    const isSpoken = (node: Node) =>
      node.parentElement?.closest('output, [aria-live]') !== null && (node.textContent ?? '').trim() !== ''
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        // A space is a space to the ear, also one at which no line ends.
        for (const node of addedNodes) if (isSpoken(node)) heard.add((node.textContent ?? '').replaceAll('\u00a0', ' '))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => [...(window as unknown as { heard: Set<string> }).heard])
}

/** What a page has once, and what stands under a dialog is out of reach: axe sees that only of some dialogs by itself. */
const ofWholePages = ['landmark-one-main', 'page-has-heading-one']

/** What axe has to say about the page as it is now. */
export async function axeSays(page: Page): Promise<string[]> {
  const isUnderDialog = (await page.locator('[inert] main, main[inert]').count()) > 0
  const { violations } = await axeOf(page)
    .disableRules(isUnderDialog ? ofWholePages : [])
    .analyze()
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
