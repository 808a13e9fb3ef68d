import { afterAll, afterEach } from 'vitest'
import { startBrowser, type TestBrowser } from './browser.ts'
import { startNewWorld, startWorld, type World } from '../world.ts'

/** A Leviers and a browser for the tests of one file, until its last; the pages of each test are closed after it. */
export async function openBrowserWorld({
  isNew = false,
  ...settings
}: Parameters<typeof startWorld>[0] & { isNew?: boolean } = {}): Promise<{ world: World; browser: TestBrowser }> {
  const world = await (isNew ? startNewWorld : startWorld)(settings)
  const browser = await startBrowser()
  afterEach(() => browser.closePages())
  afterAll(async () => {
    await browser.stop()
    await world.stop()
  })
  return { world, browser }
}
