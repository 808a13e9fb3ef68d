import type { Page } from 'playwright-core'

/** Waits until another press is one of its own: within half a second of the last one it would be the same. */
export async function nextPress(page: Page): Promise<void> {
  const before = await page.evaluate(() => performance.now())
  await page.waitForFunction((then) => performance.now() - then > 500, before)
}
