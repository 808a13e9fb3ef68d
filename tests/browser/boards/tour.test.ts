import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
beforeAll(async () => {
  world = await startWorld({ demo: true })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

describe.each([
  { language: 'fr', width: 390 },
  { language: 'fr', width: 1280 },
  { language: 'en', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', ({ language, width }) => {
  const say = wordsIn(language)
  const open = (path: string) => browser.open(world, path, { language, width })

  test('a resident goes from the home page to a lever', async () => {
    const { page, context, complaints } = await open('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page.getByRole('link', { name: say('Voir les leviers') }).click()
    const card = page.getByRole('article').first()
    const title = await card.getByRole('heading').innerText()
    await card.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.title()).toContain(title)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a visitor votes, says a pseudonym, and the vote is done', async () => {
    const { page, context, complaints } = await open(await aLeverPath())
    await page.getByRole('button', { name: say('D’accord'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('Votre nom ou pseudonyme')).fill('Passante')
    await dialog.getByRole('button', { name: say('Continuer'), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('button[aria-pressed=true]').waitFor()
    await page.reload()
    const mine = page.getByRole('button', { name: say('D’accord'), exact: true, pressed: true })
    await mine.waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a guest comments, and the comment is there for everybody', async () => {
    const path = await aLeverPath()
    const { page, context } = await open(path)
    const words = `Commentaire ${randomUUID()}`
    await page.getByLabel(say('Votre commentaire')).fill(words)
    await page.getByRole('button', { name: say('Publier le commentaire') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('Votre nom ou pseudonyme')).fill('Voisin du quai')
    await dialog.getByRole('button', { name: say('Continuer'), exact: true }).click()
    await page.getByRole('article').getByText(words).waitFor()
    // A moment before or after, what was typed is no longer there to be sent again.
    await expect.poll(() => page.getByLabel(say('Votre commentaire')).inputValue()).toBe('')
    const other = await open(path)
    await other.page.getByText(words).waitFor()
    await context.close()
    await other.context.close()
  })

  test('someone proposes a lever, and finds it on the board', async () => {
    const person = await world.aPerson({ displayName: 'Odile' })
    const path = `/tableaux/${world.boardId}/proposer`
    const { page, context } = await browser.open(world, path, { language, width, person })
    const title = `Une fontaine sur la place ${randomUUID().slice(0, 8)}`
    await page.getByLabel(say('Titre')).fill(title)
    await page.getByLabel(say('Votre proposition')).fill('De l’eau fraîche pour tout le monde, l’été.')
    await page.getByRole('button', { name: say('Relire avant de publier') }).click()
    await page.getByRole('article').getByRole('heading', { name: title }).waitFor()
    await page.getByRole('button', { name: say('Publier'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.goto(`${world.url}/tableaux/${world.boardId}`)
    await page.getByRole('link', { name: title }).waitFor()
    await context.close()
  })
})

async function aLeverPath(): Promise<string> {
  const author = await world.aPerson({ displayName: 'Autrice' })
  return `/tableaux/${world.boardId}/leviers/${await world.aLever(author)}`
}
