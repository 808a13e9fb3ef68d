import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { castVote } from '../../../packages/server/src/features/votes/cast-vote.ts'
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

test('the numbers of a board stay true when the browser translates it', async () => {
  const leverId = await world.aLever(author, { title: 'Traduit' })
  const { page, complaints } = await browser.open(world, `/tableaux/${world.boardId}`)
  await page.getByRole('heading', { name: 'Traduit' }).waitFor()
  await page.getByText('1 levier', { exact: true }).first().waitFor()
  await translate(page)
  await vote(leverId, 'PASS')
  await vote(leverId, 'AGREE')
  await world.aComment(author, leverId)
  await page.getByText('2 positions').waitFor()
  await page.getByText('1 commentaire').first().waitFor()
  const card = page.locator(`[data-lever="${leverId}"]`)
  await expect.poll(() => card.innerText()).toMatch(/1 d’accord[\s\S]*0 pas d’accord[\s\S]*1 sans avis/)
  expect(await card.innerText()).not.toContain('Personne n’a encore')
  await translate(page)
  await vote(leverId, 'PASS')
  await expect.poll(() => card.innerText()).toMatch(/1 d’accord[\s\S]*0 pas d’accord[\s\S]*2 sans avis/)
  expect(await page.locator('main header').innerText()).not.toContain('2 positions')
  expect(complaints).toEqual([])
})

test('a translated board stands still and true through two hundred positions', async () => {
  const leverId = await world.aLever(author, { title: 'Deux cents fois' })
  const { page, complaints } = await browser.open(world, `/tableaux/${world.boardId}`)
  await page.getByRole('heading', { name: 'Deux cents fois' }).waitFor()
  const voter = await world.aPerson()
  const { runner } = world.app.parts
  for (let act = 0; act < 200; act += 1) {
    if (act % 50 === 0) await translate(page)
    const value = act % 2 === 0 ? 'DISAGREE' : 'AGREE'
    const raw = { operationId: crypto.randomUUID(), leverId, value }
    await runner.run({ command: castVote, actor: { personId: voter.id }, raw })
  }
  const card = page.locator(`[data-lever="${leverId}"]`)
  await expect.poll(() => card.innerText()).toMatch(/1 d’accord[\s\S]*0 pas d’accord/)
  await translate(page)
  expect(await card.innerText()).not.toMatch(/1 pas d’accord/)
  expect(complaints).toEqual([])
})

test('a lever stays true and whole when the browser translates it', async () => {
  const leverId = await world.aLever(author, { title: 'Traduit en entier' })
  const person = await world.aPerson({ displayName: 'Qui lit' })
  const { page, complaints } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`, { person })
  await page.getByText('0 commentaire').waitFor()
  await page.getByLabel('Votre commentaire').waitFor()
  await translate(page)
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await page.getByText('1 d’accord').waitFor()
  await world.aComment(author, leverId, { body: 'D’ailleurs.' })
  await page.getByText('Afficher 1 nouveau commentaire').click()
  await page.getByText('D’ailleurs.').waitFor()
  await expect.poll(() => page.locator('#thread').innerText()).toBe('1 commentaire')
  await translate(page)
  await page.getByLabel('Votre commentaire').fill('D’ici.')
  await page.getByRole('button', { name: 'Publier le commentaire' }).click()
  await expect.poll(() => page.locator('#thread').innerText()).toBe('2 commentaires')
  await translate(page)
  await page.getByRole('link', { name: 'Tableau d’essai' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tableau d’essai' }).waitFor()
  expect(complaints).toEqual([])
})

/** What Chrome does to a page that it translates: copies in two elements take the place of each text. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const all: Text[] = []
    while (texts.nextNode()) if (texts.currentNode instanceof Text) all.push(texts.currentNode)
    for (const text of all) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, textarea, font')) continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.textContent = text.data
      outer.append(inner)
      text.replaceWith(outer)
    }
  })
}

async function vote(leverId: string, value: string): Promise<void> {
  const voter = await world.aPerson()
  const input = { operationId: crypto.randomUUID(), leverId, value }
  const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  expect((await world.ask(voter, cast, { input })).codes).toEqual([])
}
