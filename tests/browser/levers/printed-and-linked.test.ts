import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  author = await world.aPerson()
})
afterEach(() => browser.closePages())
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

test.each([
  ['board', () => ''],
  ['lever', (leverId: string) => `/leviers/${leverId}`],
  ['versions of a lever', (leverId: string) => `/leviers/${leverId}/historique`],
])('what is printed of a %s is words and positions, not buttons and forms', async (name, path) => {
  const leverId = await world.aLever(author, { title: 'À imprimer' })
  await world.aComment(author, leverId, { body: 'À lire sur papier.' })
  await vote(leverId)
  const { page } = await browser.open(world, `/tableaux/${world.boardId}${path(leverId)}`, {
    person: author,
    theme: 'dark',
  })
  await page.getByText('À imprimer').first().waitFor()
  if (name === 'lever') await page.getByText('À lire sur papier.').waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.emulateMedia({ media: 'print' })
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('form, footer, search, textarea, input, select, .button, output')]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => `${element.tagName} ${element.className}`),
    )
  await expect.poll(shown).toEqual([])
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light')
  const bars = page.locator('.vote-bar')
  if (name === 'versions of a lever') return
  await expect.poll(() => bars.first().evaluate((bar) => getComputedStyle(bar).printColorAdjust)).toBe('exact')
  await page.getByText('1 d’accord').first().waitFor()
})

test('the address of an answer that is not loaded yet leads to it', async () => {
  const leverId = await world.aLever(author, { title: 'Beaucoup de réponses' })
  const rootId = await world.aComment(author, leverId, { body: 'La première.' })
  let last = ''
  for (let place = 0; place < 30; place += 1) {
    const person = await world.aPerson()
    last = await world.aComment(person, leverId, { parentId: rootId, body: `Réponse ${place}.` })
    await world.aComment(person, leverId, { body: `Autre chose ${place}.` })
  }
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}#commentaire-${last}`)
  await page.getByText('Réponse 29.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`commentaire-${last}`)
})

test('the address of a hidden comment leads to what stays in its place', async () => {
  const leverId = await world.aLever(author, { title: 'Caché' })
  const commentId = await world.aComment(author, leverId, { body: 'À cacher.' })
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const hide = 'mutation ($input: HideCommentInput!) { hideComment(input: $input) { number } }'
  const input = { operationId: crypto.randomUUID(), commentId, reason: 'SPAM', motive: 'Publicité.' }
  expect((await world.ask(moderator, hide, { input })).codes).toEqual([])
  const { page } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}#commentaire-${commentId}`)
  await page.getByText('Publicité.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`commentaire-${commentId}`)
})

test('the address of a comment that is not there says so', async () => {
  const leverId = await world.aLever(author, { title: 'Sans ce commentaire' })
  const { page } = await browser.open(
    world,
    `/tableaux/${world.boardId}/leviers/${leverId}#commentaire-${crypto.randomUUID()}`,
  )
  await page.getByText('Ce commentaire n’est pas dans cette discussion.').waitFor()
})

async function vote(leverId: string): Promise<void> {
  const input = { operationId: crypto.randomUUID(), leverId, value: 'AGREE' }
  const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  expect((await world.ask(author, cast, { input })).codes).toEqual([])
}
