import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays, elsewhere } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let author: TestPerson
let nadia: TestPerson
let hugo: TestPerson
beforeAll(async () => {
  author = await world.aPerson({ displayName: 'Amel' })
  nadia = await world.aPerson({ role: 'MODERATOR', displayName: 'Nadia' })
  hugo = await world.aPerson({ role: 'MODERATOR', displayName: 'Hugo' })
})

/** All that was before was seen. */
beforeEach(async () => {
  await world.sql.rows("update comment set state = 'DELETED' where state <> 'DELETED'", [])
  await world.sql.rows("update lever set review = 'ACCEPTED' where state = 'PUBLISHED'", [])
})

const why = { reason: 'OTHER', motive: 'Pour essayer.' }
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Listes' }).getByText(name)
const topOf = (page: Page, words: string) =>
  card(page, words).evaluate((element) => element.getBoundingClientRect().top + scrollY)

test.each([
  ['live', false],
  ['where sockets are blocked', true],
])(
  'two moderators share one list, %s: what one decides is told where it stands, what is new waits',
  async (_, isBlocked) => {
    const leverId = await world.aLever(author, { title: 'Un four à pain' })
    const commentIds: string[] = []
    for (const body of ['Le premier', 'Le deuxième', 'Le troisième', 'Le dernier'])
      commentIds.push(await world.aComment(author, leverId, { body }))
    const [first = '', second = '', third = ''] = commentIds
    const { page, complaints } = await browser.open(world, '/', { person: nadia, width: 390 })
    if (isBlocked) await page.routeWebSocket(/graphql/, (socket) => socket.close({ code: 1006 }))
    await page.goto(`${world.url}/moderation`)
    await tab(page, 'Pas encore vus (5)').waitFor()
    const last = card(page, 'Le dernier')
    await last.getByRole('button', { name: 'Masquer' }).focus()
    const before = await topOf(page, 'Le dernier')

    await elsewhere(world, hugo, 'reviewComment', { commentId: first })
    await elsewhere(world, hugo, 'hideComment', { commentId: second, ...why })
    await elsewhere(world, author, 'editComment', { commentId: third, revision: 1, body: 'Dit autrement' })
    await card(page, 'Le premier').getByText('Vu entre-temps par la modération').waitFor()
    await card(page, 'Le deuxième').getByText('Masqué entre-temps').waitFor()
    await card(page, 'Le troisième').getByText('Modifié entre-temps').waitFor()
    await world.aComment(author, leverId, { body: 'Tout nouveau' })
    await page.getByRole('button', { name: 'Afficher 2 nouveautés' }).waitFor()
    await tab(page, 'Pas encore vus (4)').waitFor()
    await tab(page, 'Commentaires masqués (1)').waitFor()
    expect(await card(page, 'Tout nouveau').count()).toBe(0)
    // What one has under the hand has neither moved nor changed.
    expect(await topOf(page, 'Le dernier')).toBe(before)
    expect(await last.getByRole('button', { name: 'Masquer' }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    )
    expect(await axeSays(page)).toEqual([])

    await page.getByRole('button', { name: 'Afficher 2 nouveautés' }).click()
    await card(page, 'Tout nouveau').waitFor()
    await card(page, 'Dit autrement').getByRole('button', { name: 'Vu, rien à signaler' }).waitFor()
    expect(await card(page, 'Le premier').count()).toBe(0)
    expect(await page.getByRole('button', { name: /Afficher .* nouveauté/ }).count()).toBe(0)
    const focused = page.getByRole('article').filter({ hasText: /Dit autrement|Tout nouveau/ })
    await expect.poll(() => focused.evaluateAll((all) => all.some((one) => one === document.activeElement))).toBe(true)
    await card(page, 'Le dernier').getByRole('button', { name: 'Masquer' }).focus()
    await elsewhere(world, author, 'deleteComment', { commentId: commentIds[3] })
    await card(page, 'Le dernier').getByText('Retiré entre-temps').waitFor()
    await expect.poll(() => card(page, 'Le dernier').evaluate((one) => one === document.activeElement)).toBe(true)
    expect(complaints).toEqual([])
  },
)

test('what was seen and changed since says so, on the list and on its page, and is not taken for seen by who had not read it', async () => {
  const leverId = await world.aLever(author, { title: 'Un banc' })
  await elsewhere(world, hugo, 'reviewLever', { leverId })
  const { page } = await browser.open(world, `/moderation`, { person: nadia })
  await page.getByText('Tout a été vu.').waitFor()
  await elsewhere(world, author, 'editLever', { leverId, revision: 1, title: 'Un banc à l’ombre' })
  await page.getByRole('button', { name: 'Afficher 1 nouveauté' }).click()
  await card(page, 'Un banc à l’ombre').getByText('Modifié depuis qu’il a été vu').waitFor()
  await page.getByRole('link', { name: /Un banc à l’ombre/ }).click()
  await page.getByText('Modifié depuis qu’il a été vu').waitFor()
  await page.getByRole('button', { name: 'Vu, rien à signaler' }).click()
  await expect.poll(() => page.getByText('Modifié depuis qu’il a été vu').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Vu, rien à signaler' }).count()).toBe(0)
})

test('on a board moderators show what none of them has seen, by an address that others open without a word', async () => {
  const seen = await world.aLever(author, { title: 'Une fontaine' })
  await elsewhere(world, hugo, 'reviewLever', { leverId: seen })
  const unseen = await world.aLever(author, { title: 'Un verger' })
  const cards = (page: Page) => page.getByRole('heading', { level: 3 }).filter({ hasText: /fontaine|verger|glycine/ })
  const board = `/tableaux/${world.boardId}`
  const { page } = await browser.open(world, board, { person: nadia, width: 390 })
  await page.getByRole('button', { name: 'Filtrer et trier' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Pas encore vus' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Voir les leviers' }).click()
  await expect.poll(() => cards(page).allTextContents()).toEqual(['Un verger'])
  expect(new URL(page.url()).search).toBe('?vus=non')
  await elsewhere(world, author, 'editLever', { leverId: seen, revision: 1, title: 'Une glycine' })
  await page.getByRole('button', { name: 'Afficher 1 nouveauté' }).click()
  await expect.poll(() => cards(page).count()).toBe(2)
  await elsewhere(world, hugo, 'reviewLever', { leverId: unseen })
  await page.reload()
  await expect.poll(() => cards(page).allTextContents()).toEqual(['Une glycine'])

  const other = (await browser.open(world, `${board}?vus=non`, { person: author })).page
  await expect.poll(() => cards(other).count()).toBe(2)
  expect(await other.getByRole('checkbox', { name: 'Pas encore vus' }).count()).toBe(0)
  expect(await other.getByText('Un filtre de cette adresse n’existe plus').count()).toBe(0)
  expect(await other.getByRole('link', { name: 'Effacer les filtres' }).count()).toBe(0)
})
