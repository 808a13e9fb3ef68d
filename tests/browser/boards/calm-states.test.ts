import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { commentField } from '../../support/comments.ts'
import { connectionSaying } from '../../support/connection.ts'
import { operation } from '../../support/give.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  admin = await world.aPerson({ role: 'ADMIN' })
})
// Pages stay open until then: the tests that type, mostly pauses, go on at the same time.
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'

/** Somebody with a lever, on a board of their own: nobody else is there, and nothing happens there. */
async function aWriter(): Promise<{ zoe: TestPerson; boardId: string; board: string; lever: string }> {
  const zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  const { data } = await world.ask(admin, open, { input: { ...operation(), title: 'Tableau d’essai' } })
  const boardId: string = data?.createBoard.id
  const board = `/tableaux/${boardId}`
  return { zoe, boardId, board, lever: `${board}/leviers/${await world.aLever(zoe, { boardId, body: 'Un banc.' })}` }
}

const words = 'Des mots, comme on les écrit, avec une pause. '
/** How often live regions may change while one types for a while. */
const few = 4
const sentences = 4
/** And the line at the top: on a slow computer it tells now and then that it saves, but never at each key. */
const fewShown = (sentences * words.length) / 8

/** Counts from now on what a screen reader may read aloud, and what the line at the top shows. */
async function countChanges(page: Page): Promise<() => Promise<{ spoken: string[]; shown: string[] }>> {
  await page.evaluate(() => {
    const [spoken, shown]: [string[], string[]] = [[], []]
    Object.assign(window, { changes: { spoken, shown } })
    const live = 'output, [role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])'
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = target instanceof Element ? target : target.parentElement
        if (place?.closest(live)) spoken.push(place.textContent ?? '')
        if (place?.closest('[title="État de la connexion"]')) shown.push(place.textContent ?? '')
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { changes: { spoken: string[]; shown: string[] } }).changes)
}

/** Types for a while, with pauses as people make them. */
async function typeFor(page: Page): Promise<void> {
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    await page.keyboard.type(words, { delay: 40 })
    await page.waitForTimeout(1_000)
  }
}

test.concurrent('while somebody writes a text the page keeps quiet, and its state stands still', async () => {
  const { zoe, lever } = await aWriter()
  const { page } = await browser.open(world, `${lever}/modifier`, { person: zoe })
  await page.getByText('Tout est enregistré.').waitFor()
  await connectionSaying(page, 'En direct').waitFor()
  await page.getByRole('textbox', { name: 'Le texte', exact: true }).click()
  await page.keyboard.press('Control+End')
  const changes = await countChanges(page)
  await typeFor(page)
  const { spoken, shown } = await changes()
  expect(spoken.length, spoken.join(' | ')).toBeLessThanOrEqual(few)
  expect(shown.length, shown.join(' | ')).toBeLessThanOrEqual(fewShown)
})

test.concurrent('while somebody writes a draft the page says once that it is kept', async () => {
  const { zoe, board } = await aWriter()
  const { page } = await browser.open(world, `${board}/proposer`, { person: zoe })
  await page.getByText('Votre brouillon est enregistré automatiquement.').first().waitFor()
  await page.getByLabel('Titre').click()
  const changes = await countChanges(page)
  await typeFor(page)
  const said = page.getByRole('status').filter({ hasText: 'Brouillon enregistré.' })
  await said.waitFor({ state: 'attached' })
  const { spoken, shown } = await changes()
  expect(spoken.length, spoken.join(' | ')).toBeLessThanOrEqual(few)
  expect(shown.length, shown.join(' | ')).toBeLessThanOrEqual(fewShown)
})

test.concurrent('while somebody writes a comment the page keeps quiet', async () => {
  const { zoe, lever } = await aWriter()
  const { page } = await browser.open(world, lever, { person: zoe })
  await commentField(page).click()
  await connectionSaying(page, 'En direct').waitFor()
  const changes = await countChanges(page)
  await typeFor(page)
  const { spoken, shown } = await changes()
  expect(spoken.length, spoken.join(' | ')).toBeLessThanOrEqual(few)
  expect(shown.length, shown.join(' | ')).toBeLessThanOrEqual(fewShown)
})

test.concurrent('that the network is gone is said once while somebody writes, and that it is back', async () => {
  const { zoe, lever } = await aWriter()
  const { page, context } = await browser.open(world, lever, { person: zoe })
  await commentField(page).click()
  await connectionSaying(page, 'En direct').waitFor()
  const changes = await countChanges(page)
  await context.setOffline(true)
  await page.getByRole('status').filter({ hasText: 'Hors ligne' }).waitFor({ state: 'attached' })
  await typeFor(page)
  await context.setOffline(false)
  await page.getByRole('status').filter({ hasText: 'En direct' }).waitFor({ state: 'attached' })
  const { spoken } = await changes()
  expect(spoken.length, spoken.join(' | ')).toBeLessThanOrEqual(few)
})

test('that others propose the like is said once while somebody writes, however the list of them grows', async () => {
  const { zoe, boardId, board } = await aWriter()
  const titles = ['Une fontaine devant l’école', 'Une lampe dans l’allée du parc']
  for (const title of titles) await world.aLever(zoe, { boardId, title })
  const { page } = await browser.open(world, `${board}/proposer`, { person: zoe })
  await page.getByLabel('Titre').click()
  const changes = await countChanges(page)
  const list = page.getByRole('complementary', { name: 'Leviers semblables' })
  for (const [found, title] of titles.entries()) {
    await page.keyboard.type(`${title}. `)
    await expect.poll(() => list.getByRole('link').count()).toBeGreaterThan(found)
  }
  const { spoken } = await changes()
  expect(spoken.filter((words) => /semblable|fontaine|lampe/.test(words))).toEqual([
    'Des leviers semblables existent déjà. Leur liste est sous votre proposition.',
  ])
})
