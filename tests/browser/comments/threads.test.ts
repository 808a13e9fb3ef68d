import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { connectionSaying } from '../../support/connection.ts'
import { heardFrom } from '../../support/browser/gestures.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let zoe: TestPerson
let leverId: string
const many = 3_000
beforeAll(async () => {
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  leverId = await world.aLever(zoe)
  await fill()
})

/** A long thread: one comment in five against, and below the 1,500th an answer about bicycles. */
async function fill(): Promise<void> {
  await world.sql.rows(
    `insert into comment (id, lever_id, root_id, depth, number, author_id, stance, body, state, revision, created_at)
     select id, $1, id, 0, number, $2, (array['AGAINST', 'FOR', 'QUESTION', 'INFO', 'NEUTRAL'])[1 + number % 5],
       'Remarque ' || number || '.', 'PUBLISHED', 1, now()
     from (select gen_random_uuid() as id, number from generate_series(1, $3::integer) as number) as made`,
    [leverId, zoe.id, many],
  )
  await world.sql.rows('update lever set comment_count = $2 where id = $1', [leverId, many])
  // What is said next has a number after theirs.
  await world.sql.rows('update stream set head = $2 where id = $1', [world.boardId, many])
  const [middle] = await world.sql.rows<{ id: string }>(
    'select id from comment where lever_id = $1 and number = 1500',
    [leverId],
  )
  await world.aComment(zoe, leverId, { parentId: middle?.id, body: 'Et les vélos ?', stance: 'QUESTION' })
}

const path = (search = '') => `/tableaux/${world.boardId}/leviers/${leverId}${search}`
const bodies = async (page: Page) =>
  (await page.locator('article p.words').allTextContents()).map((text) => text.replace(/\s/g, ' '))
const shown = async (page: Page) => (await bodies(page)).length
const search = (page: Page) => page.getByRole('searchbox', { name: 'Chercher dans les commentaires' })
const stance = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}( [\\d\\s]+)?$`) })

test('in a thread of thousands words lead to an answer in its branch, and the address keeps what is listed', async () => {
  const { page, complaints } = await browser.open(world, path(), { width: 390 })
  const heard = await heardFrom(page)
  await search(page).fill('veols')
  await expect.poll(() => bodies(page)).toEqual(['Remarque 1500.', 'Et les vélos ?'])
  await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['vélos'])
  await expect.poll(heard).toContain('Commentaires trouvés : 1')
  await page.reload()
  await expect.poll(() => bodies(page)).toEqual(['Remarque 1500.', 'Et les vélos ?'])
  expect(await search(page).inputValue()).toBe('veols')
  await page.getByRole('button', { name: 'Afficher tous les commentaires' }).click()
  await expect.poll(() => shown(page)).toBe(20)
  expect(new URL(page.url()).search).toBe('')
  expect(complaints).toEqual([])
})

test('on a phone, orders and kinds bring any comment of three thousand within five presses, a hundred at each', async () => {
  const { page } = await browser.open(world, path(), { width: 390 })
  await page.getByRole('button', { name: /^Afficher les 100 suivants \(2\s980 autres\)$/ }).waitFor()
  await stance(page, 'Contre').click()
  await expect.poll(async () => (await bodies(page))[0]).toBe('Remarque 3000.')
  expect(await stance(page, 'Contre').textContent()).toBe('Contre 600')
  expect(await stance(page, 'Contre').getAttribute('aria-pressed')).toBe('true')
  await page.getByLabel('Ordre des commentaires').selectOption('OLDEST')
  await expect.poll(async () => (await bodies(page))[0]).toBe('Remarque 5.')
  expect(new URL(page.url()).search).toBe('?ordre=anciens&type=contre')
  // The hardest one to reach: the middle of six hundred.
  for (const count of [120, 220, 320]) {
    await page.getByRole('button', { name: /^Afficher les 100 suivants/ }).click()
    await expect.poll(() => shown(page)).toBe(count)
  }
  expect(await bodies(page)).toContain('Remarque 1500.')
})

test('what others say meanwhile moves nothing under the reader until it is asked for', async () => {
  const ali = await world.aPerson({ displayName: 'Ali' })
  const { page } = await browser.open(world, path('?ordre=discutes'))
  await connectionSaying(page, 'En direct').waitFor()
  await expect.poll(async () => (await bodies(page))[0]).toBe('Remarque 1500.')
  const before = await bodies(page)
  const [busy] = await world.sql.rows<{ id: string }>('select id from comment where lever_id = $1 and number = 2990', [
    leverId,
  ])
  for (const body of ['Un', 'Deux', 'Trois']) await world.aComment(ali, leverId, { parentId: busy?.id, body })
  await world.aComment(ali, leverId, { body: 'Tout neuf.', stance: 'AGAINST' })
  const news = page.getByRole('button', { name: /nouveaux? commentaires?/ })
  await news.waitFor()
  expect((await bodies(page)).slice(0, 5)).toEqual(before.slice(0, 5))
  await news.click()
  await expect.poll(async () => (await bodies(page))[0]).toBe('Tout neuf.')
  await stance(page, 'Contre').click()
  await page.getByLabel('Ordre des commentaires').selectOption('NEWEST')
  await expect.poll(async () => (await bodies(page))[0]).toBe('Tout neuf.')
  await world.aComment(ali, leverId, { body: 'Pour, moi.', stance: 'FOR' })
  await world.aComment(ali, leverId, { body: 'Encore contre.', stance: 'AGAINST' })
  await page.getByRole('button', { name: 'Afficher 1 nouveau commentaire' }).click()
  await expect.poll(async () => (await bodies(page)).slice(0, 2)).toEqual(['Encore contre.', 'Tout neuf.'])
})
