import type { Page } from 'playwright-core'
import type { TestBrowser, Visit, Visitor } from '../browser/browser.ts'
import { aCast, aFullBoard } from '../browser/full-board.ts'
import { openElsewhere, openOnBoard, openOnLever } from './opened-places.ts'
import { pagesOfOffices, pagesOfVersions, pagesToRead, pagesToWrite } from './page-places.ts'
import type { Place } from '../place.ts'
import { wordsIn } from '../browser/words.ts'
import type { World } from '../world.ts'

/** All pages of Leviers, and all that opens on them, in a demonstration with something of everything. */
export async function allPlaces(world: World): Promise<Place[]> {
  const cast = await aCast(world)
  const { board, lever, decided, hidden, commentId, versions } = await aFullBoard(world, cast)
  return [
    ...pagesToRead(board, lever, cast),
    { name: 'lever with a decision', path: decided, person: null },
    { name: 'hidden lever', path: hidden, person: null },
    ...pagesToWrite(board, lever, cast),
    ...pagesOfVersions(versions, cast),
    ...pagesOfOffices(cast),
    ...openOnBoard(board, cast),
    ...openOnLever(lever, commentId, cast),
    ...openElsewhere(lever, cast),
  ]
}

/** Opens a place, and what is on it. */
export async function openPlace(
  browser: TestBrowser,
  world: World,
  { place, ...look }: { place: Place } & Omit<Visitor, 'person'>,
): Promise<Visit> {
  const visit = await browser.open(world, place.path, { ...look, person: place.person })
  await settled(visit.page)
  await place.open?.(visit.page, wordsIn(look.language ?? 'fr'))
  return visit
}

/** Everything that a page shows at first is there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}
