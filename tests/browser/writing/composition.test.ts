import type { CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startEditorHarness, type EditorHarness, type EditorPage } from '../harness/editor-harness.ts'

let harness: EditorHarness
let visit: EditorPage | null = null
let page: Page
let keyboard: CDPSession
beforeAll(async () => {
  harness = await startEditorHarness()
})
afterAll(() => harness?.stop())
beforeEach(async () => {
  visit = await harness.open()
  page = visit.page
  keyboard = await visit.context.newCDPSession(page)
})
afterEach(async () => {
  const complaints = visit?.complaints
  await visit?.context.close()
  visit = null
  expect(complaints).toEqual([])
})

const call = (name: string, ...args: unknown[]) =>
  page.evaluate(([what, given]) => (globalThis as any).harness[what](...given), [name, args] as [string, unknown[]])
const shared = (place: 1 | 2) => page.evaluate((at) => (globalThis as any).harness.text(at - 1) as string, place)
/** What one of them sees, without the carets of the others. */
const seen = (place: 1 | 2) =>
  page.getByRole('textbox', { name: `Texte du levier ${place}` }).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement
    copy.querySelectorAll('.caret, .ProseMirror-separator').forEach((part) => part.remove())
    return [...copy.querySelectorAll('p')].map((line) => line.textContent).join('|')
  })

/** A dead key was pressed: what it may become is shown, and nothing of it is certain. */
const compose = (text: string) =>
  keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const commit = (text: string) => keyboard.send('Input.insertText', { text })

async function begin(...lines: string[]): Promise<void> {
  await call(
    'begin',
    lines.map((line) => ['paragraph', line]),
  )
  await page.getByRole('textbox', { name: 'Texte du levier 1' }).click()
  await page.keyboard.press('Control+End')
}

/** What the other person does while « ¨ » is pending after « No », and how the text may read in the end. */
const others: Record<string, { hands: unknown[][]; either: string[] }> = {
  'begins a new line in the paragraph before': { hands: [['Enter', 0, 3]], either: ['Pre|mier|Noë'] },
  'begins a new line before it in the same paragraph': {
    hands: [['Enter', 1, 1]],
    either: ['Premier|N|oë', 'Premier|Në|o'],
  },
  // Both are at the same place: whose words come first is not said.
  'types at the very place': { hands: [['type', 1, 2, ' ou']], either: ['Premier|Noë ou', 'Premier|No ouë'] },
  'erases what stands right before it': { hands: [['erase', 1, 0, 2]], either: ['Premier|ë'] },
  'erases and types around it': {
    hands: [
      ['erase', 1, 1, 1],
      ['type', 1, 0, 'x'],
      ['Enter', 0, 0],
    ],
    either: ['|Premier|xNë'],
  },
  'types elsewhere': { hands: [['type', 0, 7, ' mot']], either: ['Premier mot|Noë'] },
}

describe('while a dead key waits for its letter', () => {
  test.each(Object.entries(others))(
    'somebody else %s: the letter stands there once, ten times',
    async (_what, other) => {
      for (let time = 0; time < 10; time += 1) {
        await begin('Premier', 'No')
        await compose('¨')
        for (const [hand, ...where] of other.hands) await call('other', hand, ...where)
        await commit('ë')
        await expect.poll(async () => other.either.includes(await seen(1)) || seen(1)).toBe(true)
        await expect.poll(() => shared(2)).toBe(await shared(1))
        expect(await seen(2)).toBe(await seen(1))
      }
    },
  )
})

test('what arrives during a composition is shown right after it, and one writes on behind one’s letter', async () => {
  await begin('Premier', 'No')
  await compose('¨')
  await call('other', 'type', 0, 0, 'Le ')
  expect(await seen(1)).toBe('Premier|No¨')
  await commit('ë')
  await expect.poll(() => seen(1)).toBe('Le Premier|Noë')
  await page.keyboard.type('l')
  await expect.poll(() => shared(2)).toBe('<paragraph>Le Premier</paragraph><paragraph>Noël</paragraph>')
})

test('who leaves the text with a composition under way sees what the others wrote', async () => {
  await begin('Premier', 'No')
  await compose('¨')
  await call('other', 'Enter', 0, 3)
  await page.locator('#avant').focus()
  await expect.poll(() => seen(1)).toBe('Pre|mier|No¨')
})

test('a composition that is forgotten does not hide for ever what the others write', { timeout: 120_000 }, async () => {
  await begin('Premier', 'No')
  await compose('¨')
  await call('other', 'Enter', 0, 3)
  await expect.poll(() => seen(1), { timeout: 60_000 }).toBe('Pre|mier|No¨')
  await page.keyboard.type('l')
  await expect.poll(() => seen(1)).toBe('Pre|mier|No¨l')
})
