import type { Page, Request } from 'playwright-core'
import { patience } from '../patience.ts'

/** The longest that a page is waited for, in milliseconds: what begins again and again does not keep it from resting. */
const longest = 1_000
/**
 * Nothing has changed for so many milliseconds: longer than React waits before it shows what it loaded for a press, by a timer
 * that it took before anybody watched.
 */
const quiet = 400
/** Timers that end within so many milliseconds are waited for. */
const shortTimer = 500
const between = 25

/**
 * Watches a page from now on; gives what waits until it rests after something was done: every request is answered, every
 * timer that ends within half a second has ended, and nothing has changed for a while. Once all is answered it never waits
 * longer than a second.
 */
export async function watchRest(page: Page): Promise<() => Promise<void>> {
  const asked = new Set<Request>()
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  await page.addInitScript(noteWork, shortTimer)
  await page.evaluate(noteWork, shortTimer)
  return async () => {
    const latest = performance.now() + patience
    let end = performance.now() + longest
    do {
      await page.waitForTimeout(between)
      // What a press waits for comes in the end, however slow the machine: what the page does then is waited for, too.
      if (asked.size > 0 && performance.now() < latest) end = performance.now() + longest
    } while ((asked.size > 0 || !(await page.evaluate(isQuiet, quiet))) && performance.now() < end)
  }
}

interface Watched {
  work: { timers: Set<number>; changed: number }
}

/** In the page: notes the timers that it waits for, and when it was changed last. */
function noteWork(within: number): void {
  const work = { timers: new Set<number>(), changed: performance.now() }
  Object.assign(window, { work })
  const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)]
  const setTimeout = (call: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): number => {
    const ended = () => {
      work.timers.delete(timer)
      call(...given)
    }
    const timer = set(ended, milliseconds)
    if (milliseconds <= within) work.timers.add(timer)
    return timer
  }
  const clearTimeout = (timer: number) => {
    work.timers.delete(timer)
    clear(timer)
  }
  Object.assign(window, { setTimeout, clearTimeout })
  new MutationObserver(() => (work.changed = performance.now())).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
}

/** In the page: it waits for no timer, and nothing has changed for so long. */
function isQuiet(milliseconds: number): boolean {
  const { timers, changed } = (window as unknown as Watched).work
  return timers.size === 0 && performance.now() - changed >= milliseconds
}
