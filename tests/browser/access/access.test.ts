import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Theme } from '../../support/browser/browser.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import type { Place } from '../../support/place.ts'
import { allPlaces, openPlace } from '../../support/places/places.ts'

const { world, browser } = await openBrowserWorld({ demo: true })
const places = await allPlaces(world)

const themes = ['light', 'dark', 'contrast', 'forced'] as const
/** A phone, a desk, and a desk at 400 %. */
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
] as const

interface Look {
  theme: (typeof themes)[number]
  width: number
  height: number
}

/** All looks are twelve; four and three have no common part, so that counting goes through all of them. */
function lookOf(turn: number, { isNarrow }: Place): Look {
  const fitting = sizes.filter(({ width }) => !isNarrow || width < 1000)
  // There is always one that fits.
  return { theme: themes[turn % 4] ?? 'light', ...(fitting[turn % fitting.length] ?? sizes[0]) }
}

/**
 * Each place in two looks, of another theme and another size, and in one language: the next place takes the next of both.
 * With every page and its dialogs, each theme, size and language is seen many times. LEVIERS_ALL_LOOKS=1 sees every place
 * in all of them, which takes most of an hour.
 */
const isAll = process.env.LEVIERS_ALL_LOOKS === '1'
const visits = places.flatMap((place, number) => {
  const turns = isAll ? themes.flatMap((_theme, at) => sizes.map((_size, size) => at * 3 + size)) : [number, number + 7]
  const own = (number + Math.floor(number / 12)) % 2 === 0 ? 'fr' : 'en'
  const languages = isAll ? (['fr', 'en'] as const) : ([own] as const)
  return languages.map((language) => ({ place, language, looks: turns.map((turn) => lookOf(turn, place)) }))
})

test.each(visits)(
  'axe finds nothing to say about the $place.name, in $language, and it fits on the screen',
  async ({ place, language, looks: [first, ...others] }) => {
    if (!first) throw new Error('a place is seen in some look')
    const { width } = first
    const { page, complaints } = await openPlace(browser, world, { place, language, width, theme: chosen(first) })
    const said: string[] = []
    for (const look of [first, ...others]) {
      await show(page, look)
      const found = [...(await axeSays(page)), ...(await tooWide(page))]
      said.push(...found.map((fault) => `in ${look.theme}, at ${look.width} pixels: ${fault}`))
    }
    expect([...said, ...complaints]).toEqual([])
  },
)

test('every page that an address can lead to is among those that are looked at', async () => {
  const { readFile } = await import('node:fs/promises')
  const app = await readFile(new URL('../../../packages/web/src/app.tsx', import.meta.url), 'utf8')
  const routes = [...app.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  expect(routes.length).toBeGreaterThan(12)
  const isSeen = (route: string) => {
    const shape = new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}(\\?.*)?$`)
    return places.some(({ path }) => shape.test(path))
  }
  expect(routes.filter((route) => !isSeen(route))).toEqual([])
})

test('the sign-in dialog closes with Escape and gives the focus back', async () => {
  const lever = places.find(({ name }) => name === 'lever')
  const { page } = await browser.open(world, lever?.path ?? '')
  const agree = page.getByRole('button', { name: 'D’accord', exact: true })
  await agree.click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => agree.evaluate((element) => element === document.activeElement)).toBe(true)
})

/** The theme that whoever opens the page prefers; colours of the reader's own come over the light one. */
function chosen({ theme }: Look): Theme {
  return theme === 'forced' ? 'light' : theme
}

/** The same page in another window and in other colours, without a dialog closing. */
async function show(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height })
  await page.emulateMedia({
    forcedColors: look.theme === 'forced' ? 'active' : 'none',
    colorScheme: look.theme === 'dark' ? 'dark' : 'light',
  })
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme
  }, chosen(look))
}

/** What of a page is wider than the screen, or sticks out of it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('main *, header *, footer *, [role=dialog] *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 5)
          .map((element) => `wider than the screen: ${element.tagName} ${element.className}`),
  )
}
