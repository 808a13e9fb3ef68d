import type { Page } from 'playwright-core'

/** Presses Tab until what has a name has the focus. Throws when it is not reached. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    // No line ends at some spaces: they are spaces all the same.
    if ((await focusedName(page)).replaceAll('\u00A0', ' ') === name) return
  }
  throw new Error(`« ${name} » is not reached with Tab`)
}

/** The words of what has the focus, without the signs that are hidden from assistive technology. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const isField =
      focused instanceof HTMLTextAreaElement ||
      focused instanceof HTMLInputElement ||
      focused instanceof HTMLSelectElement
    if (isField) return (focused.labels?.[0]?.textContent ?? '').trim()
    const told = focused?.getAttribute('aria-label')
    if (told) return told
    const shown = focused?.cloneNode(true)
    if (!(shown instanceof Element)) return ''
    for (const hidden of shown.querySelectorAll('[aria-hidden=true]')) hidden.remove()
    return (shown.textContent ?? '').trim()
  })
}
