import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { watchRest } from '../../support/browser/page-rest.ts'
import type { Place } from '../../support/place.ts'
import { allPlaces, openPlace } from '../../support/places/places.ts'

const { world, browser } = await openBrowserWorld({ demo: true })
const places = await allPlaces(world)
const written = ['editor', 'simple mode with changes']
const pages = places.filter(({ open, name }) => !open || written.includes(name))
type Rest = () => Promise<void>
/** Milliseconds that an answer takes at least: what is only while one waits for it is seen. */
const slowness = 150
/** It ends the session that the next pages need. */
const leaving = 'Se déconnecter'
/** At the head of every page: pressed on the first. */
const ofHead = ['English', 'Français']

test.each([
  ...pages.map((place) => ({ place, width: 1280 })),
  ...pages.filter(({ name }) => name === 'board' || name === 'lever').map((place) => ({ place, width: 390 })),
])(
  'every button of the $place.name page, pressed with the keyboard, leaves the focus somewhere, at $width',
  async ({ place, width }) => {
    const { page } = await openPlace(browser, world, { place, width })
    await page.route('**/graphql', (route) => setTimeout(slowness).then(() => route.continue()))
    const rest = await watchRest(page)
    await listen(page)
    const pressed = new Set([leaving, ...(place.name === 'home' ? [] : ofHead)])
    const lost: string[] = []
    for (let name = await nextButton(page, pressed); name; name = await nextButton(page, pressed)) {
      pressed.add(name)
      lost.push(...(await pressNow(page, name, rest)))
      await comeBack(page, place)
    }
    expect(lost).toEqual([])
  },
)

test.each(pages.filter(({ name }) => /^account of (an administrator|a guest)/.test(name)))(
  'whoever leaves from the $name page with the keyboard stays on the page',
  async (place) => {
    const { page } = await openPlace(browser, world, { place })
    const rest = await watchRest(page)
    await page.getByRole('button', { name: leaving }).press('Enter')
    if (place.name.endsWith('guest')) {
      await page.getByRole('dialog').getByRole('button', { name: 'Oublier cet appareil' }).press('Enter')
    }
    await page.getByRole('heading', { name: 'Continuer sans compte' }).waitFor()
    expect(await isNowhere(page, rest)).toBe(false)
  },
)

test.each(['after a while', 'once something slow was answered'])('a focus that is lost %s is found', async (when) => {
  const { page } = await browser.open(world, '/aide')
  await page.route('**/graphql', (route) => setTimeout(2 * slowness).then(() => route.continue()))
  const rest = await watchRest(page)
  await page.evaluate((isLate) => {
    const button = document.createElement('button')
    const answered = () => fetch('/graphql', { method: 'POST' }).then(() => button.blur())
    button.onclick = () => (isLate ? window.setTimeout(() => button.blur(), 400) : void answered())
    button.dataset.pressedNext = ''
    document.body.append(button)
  }, when === 'after a while')
  expect(await pressNow(page, 'Essai', rest)).toEqual(['« Essai »: nowhere after it was pressed'])
})

/** Marks a button that was not pressed yet, one for each thing that buttons do, and gives its words; null when none is left. */
function nextButton(page: Page, pressed: ReadonlySet<string>): Promise<string | null> {
  return page.evaluate(
    (done) => {
      const wordsOf = (element: Element) =>
        (element.textContent ?? '').trim() || (element.getAttribute('aria-label') ?? '')
      const next = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
        (one) => one.checkVisibility() && !one.matches(':disabled') && wordsOf(one) && !done.includes(wordsOf(one)),
      )
      document.querySelector('[data-pressed-next]')?.removeAttribute('data-pressed-next')
      next?.setAttribute('data-pressed-next', '')
      return next ? wordsOf(next) : null
    },
    [...pressed],
  )
}

/** Presses it, closes what it opened; gives what became of the focus where it was lost, and what was said twice. */
async function pressNow(page: Page, name: string, rest: Rest): Promise<string[]> {
  await said(page)
  await page.locator('[data-pressed-next]').focus()
  await page.keyboard.press('Enter')
  const lost: string[] = []
  if (await isNowhere(page, rest)) lost.push(`« ${name} »: nowhere after it was pressed`)
  if ((await page.locator('[role=dialog], [role=menu]').count()) > 0) {
    await page.keyboard.press('Escape')
    await page.locator('[role=dialog], [role=menu]').first().waitFor({ state: 'detached' })
    if (await isNowhere(page, rest)) lost.push(`« ${name} »: nowhere after Escape`)
  }
  const heard = await said(page)
  const twice = heard.filter((words, at) => heard.indexOf(words) !== at)
  return [...lost, ...twice.map((words) => `« ${name} »: says twice « ${words} »`)]
}

/** Nothing has the focus, also once the page has come to rest. */
async function isNowhere(page: Page, rest: Rest): Promise<boolean> {
  await rest()
  for (let looks = 0; looks < 8; looks += 1) {
    if (!(await page.evaluate(isFocusless))) return false
    await page.waitForTimeout(100)
  }
  return true
}

function isFocusless(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

async function comeBack(page: Page, place: Place): Promise<void> {
  if (page.url() === `${world.url}${place.path}`) return
  await page.goto(`${world.url}${place.path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await listen(page)
}

/** Listens from now on to what live regions say. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          const isLive = node.parentElement?.closest('output, [role=alert], [aria-live]')
          if (isLive && node.textContent?.trim()) heard.push(node.textContent.trim())
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** What was said since it was asked last. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard?: string[] }).heard?.splice(0) ?? [])
}
