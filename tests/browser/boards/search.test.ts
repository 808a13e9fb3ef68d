import { beforeAll, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { heardFrom } from '../../support/browser/gestures.ts'
import { operation } from '../../support/give.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let zoe: TestPerson
let discussed: string
let commentId: string
beforeAll(async () => {
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  await world.aLever(zoe, { title: 'Potager', body: 'Avec un jardin partagé.' })
  discussed = await world.aLever(zoe, { title: 'Goûter', body: 'Le mercredi.' })
  commentId = await world.aComment(zoe, discussed, { body: 'Et un jardin ? Partagé, bien sûr. <b>Vraiment</b>' })
  for (let more = 0; more < 24; more += 1) await world.aComment(zoe, discussed, { body: `Plus tard ${more}.` })
  await world.aLever(zoe, { title: 'Verdure', finding: 'Les jardins partagés manquent.', body: 'Planter.' })
  await world.aLever(zoe, { title: 'Un jardin partagé', body: 'Au pied des tours.' })
  await world.aLever(zoe, { title: 'Une navette', body: 'Le soir.' })
})

test('a search shows where the words are, marks them, and leads to the comment that has them', async () => {
  const { page, complaints } = await browser.open(world, `/tableaux/${world.boardId}`)
  const heard = await heardFrom(page)
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('jardns partagé')
  const cards = page.getByRole('article')
  await expect
    .poll(() => cards.getByRole('heading').allTextContents())
    .toEqual(['Un jardin partagé', 'Verdure', 'Potager', 'Goûter'])
  await expect.poll(heard).toContain('Résultats : 4')
  const marked = async (index: number) => cards.nth(index).locator('mark').allTextContents()
  await expect.poll(() => marked(0)).toEqual(['jardin', 'partagé'])
  await cards.nth(1).getByText('Dans le constat').waitFor()
  expect(await marked(1)).toEqual(['jardins', 'partagés'])
  await cards.nth(2).getByText('Dans le texte').waitFor()
  expect(await page.getByLabel('Ordre', { exact: true }).inputValue()).toBe('RELEVANT')
  // From the oldest of many comments, which the page of the lever does not show at once.
  await cards
    .nth(3)
    .getByRole('link', { name: 'Dans un commentaire : Et un jardin ? Partagé, bien sûr. <b>Vraiment</b>' })
    .click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`commentaire-${commentId}`)
  await page.goBack()
  await expect.poll(() => marked(3)).toEqual(['jardin', 'Partagé'])
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const hide = 'mutation ($input: HideCommentInput!) { hideComment(input: $input) { number } }'
  await world.ask(moderator, hide, { input: { ...operation(), commentId, reason: 'INSULT', motive: 'Insulte.' } })
  await page.getByText('bien sûr').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('whoever writes a proposal sees what is like it, and opens it without losing a word', async () => {
  const { page, context } = await browser.open(world, `/tableaux/${world.boardId}/proposer`, { person: zoe })
  const title = page.getByRole('textbox', { name: /^Titre/ })
  await title.fill('Des jardins à partager')
  const similar = page.getByRole('complementary', { name: 'Leviers semblables' })
  await expect
    .poll(() => similar.getByRole('link').allTextContents())
    .toEqual(['Un jardin partagé', 'Verdure', 'Potager'])
  const opened = context.waitForEvent('page')
  await similar.getByRole('link', { name: 'Un jardin partagé' }).click()
  await (await opened).getByRole('heading', { level: 1, name: 'Un jardin partagé' }).waitFor()
  expect(await title.inputValue()).toBe('Des jardins à partager')
  await title.fill('Une piscine')
  await similar.waitFor({ state: 'detached' })
})
