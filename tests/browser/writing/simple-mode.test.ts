import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type TestBrowser, type Visitor } from '../../support/browser/browser.ts'
import { connectionSaying } from '../../support/connection.ts'
import { axeSays, elsewhere } from '../../support/browser/gestures.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let ali: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  ali = await world.aPerson({ displayName: 'Ali Benhaddou' })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

afterEach(() => browser.closePages())

/** A lever of Zoé's that Ali was invited to write. */
async function aSharedLever(body: string): Promise<string> {
  const leverId = await world.aLever(zoe, { title: 'Des bancs', body })
  await elsewhere(world, zoe, 'inviteCoAuthor', { leverId, personId: ali.id })
  return leverId
}

/** Somebody's screen with a text in simple mode. */
async function open(leverId: string, visitor: Visitor = { person: zoe }) {
  const path = `/tableaux/${world.boardId}/leviers/${leverId}/modifier?mode=simple`
  const visit = await browser.open(world, path, visitor)
  const say = wordsIn(visitor.language ?? 'fr')
  const field = visit.page.getByRole('textbox', { name: say('Le texte') })
  await field.waitFor()
  return { ...visit, field, saving: visit.page.getByRole('button', { name: say('Enregistrer le texte') }) }
}

const bodyOf = async (leverId: string): Promise<string> =>
  (await world.ask(null, 'query ($id: ID!) { lever(id: $id) { body } }', { id: leverId })).data?.lever.body

const notSaved = (page: Page) => page.getByText('Pas encore enregistré ; gardé sur cet appareil.')
const othersWrote = 'Le texte a changé entre-temps : vos changements s’ajouteront à ceux des autres.'

test('what is not saved is there again after a reload, and can then be saved; what is saved is not kept', async () => {
  const leverId = await aSharedLever('Un banc.')
  const { page, field, saving, complaints } = await open(leverId)
  page.on('dialog', (dialog) => void dialog.accept())
  expect(await saving.isDisabled()).toBe(true)
  await field.fill('Un banc à l’ombre.')
  await notSaved(page).waitFor()
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe('Un banc à l’ombre.')
  await notSaved(page).waitFor()
  expect(await bodyOf(leverId)).toBe('Un banc.')
  await saving.click()
  await page.getByText('Texte enregistré').waitFor()
  expect(await bodyOf(leverId)).toBe('Un banc à l’ombre.')
  await elsewhere(world, ali, 'saveText', { leverId, base: 'Un banc à l’ombre.', text: 'Deux bancs.' })
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe('Deux bancs.')
  expect(complaints).toEqual([])
})

test('whoever leaves with words that are not saved is asked first', async () => {
  const leverId = await aSharedLever('Un banc.')
  const { page, field, saving } = await open(leverId)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await field.click()
  await page.keyboard.type('Peut-être ')
  await notSaved(page).waitFor()
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await saving.click()
  await page.getByText('Texte enregistré').waitFor()
  await page.reload()
  await field.waitFor()
  expect(asked).toHaveLength(1)
})

test('what is saved without a network leaves when it is back, also from the next page', async () => {
  const leverId = await aSharedLever('Un banc.')
  const { page, context, field, saving } = await open(leverId)
  await context.setOffline(true)
  await connectionSaying(page, 'Hors ligne').waitFor()
  await field.fill('Un banc, écrit dans le tram.')
  await saving.click()
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  expect(await page.getByRole('button', { name: 'Enregistrement…' }).isDisabled()).toBe(true)
  expect(await bodyOf(leverId)).toBe('Un banc.')
  await context.setOffline(false)
  await page.getByText('Texte enregistré').waitFor()
  expect(await bodyOf(leverId)).toBe('Un banc, écrit dans le tram.')
  expect(await field.inputValue()).toBe('Un banc, écrit dans le tram.')
  await context.setOffline(true)
  await connectionSaying(page, 'Hors ligne').waitFor()
  await field.fill('Un banc, écrit dans le train.')
  await saving.click()
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  await (await context.newPage()).goto(world.url)
  await expect.poll(() => bodyOf(leverId)).toBe('Un banc, écrit dans le train.')
})

test('what one types while it is being saved is not lost, and is saved next', async () => {
  const leverId = await aSharedLever('Un banc.')
  const { page, context, field, saving } = await open(leverId)
  await context.setOffline(true)
  await connectionSaying(page, 'Hors ligne').waitFor()
  await field.fill('Un banc bleu.')
  await saving.click()
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  await field.fill('Un banc bleu et blanc.')
  await context.setOffline(false)
  await expect.poll(() => bodyOf(leverId)).toBe('Un banc bleu.')
  await notSaved(page).waitFor()
  expect(await field.inputValue()).toBe('Un banc bleu et blanc.')
  await saving.click()
  await expect.poll(() => bodyOf(leverId)).toBe('Un banc bleu et blanc.')
})

test.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)(
  'with the keyboard one saves a text that others changed meanwhile, and reads where both words stand ($language)',
  async (look) => {
    const say = wordsIn(look.language)
    const leverId = await aSharedLever('Un banc ici.')
    const { page, field, complaints } = await open(leverId, { person: zoe, ...look })
    // The link of that name comes first, then the text itself.
    await tabTo(page, say('Le texte'))
    await tabTo(page, say('Le texte'))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Un fauteuil ici.')
    expect(await page.getByText(say(othersWrote)).count()).toBe(0)
    await elsewhere(world, ali, 'saveText', { leverId, base: 'Un banc ici.', text: 'Un siège ici.' })
    await page.getByText(say(othersWrote)).waitFor()
    // What one writes oneself is left alone until it is saved.
    expect(await field.inputValue()).toBe('Un fauteuil ici.')
    expect(await axeSays(page)).toEqual([])
    await tabTo(page, say('Enregistrer le texte'))
    await page.keyboard.press('Enter')
    const both = look.language === 'fr' ? /les deux versions sont gardées/i : /both versions are kept/i
    await page.getByRole('status').getByText(both).waitFor()
    await expect.poll(() => field.inputValue()).toBe('Un siège fauteuil ici.')
    expect(await bodyOf(leverId)).toBe('Un siège fauteuil ici.')
    expect(await page.getByText(say(othersWrote)).count()).toBe(0)
    expect(await axeSays(page)).toEqual([])
    await page.keyboard.press('Shift+Tab')
    expect(await focusedName(page)).not.toBe('')
    expect(complaints).toEqual([])
  },
)

test('a text over the limit is counted, refused in a sentence, and kept whole until it is shortened', async () => {
  const leverId = await aSharedLever('Un banc.')
  const { page, field, saving } = await open(leverId)
  page.on('dialog', (dialog) => void dialog.accept())
  const long = 'Un banc de trop. '.repeat(1_177)
  await field.fill(long)
  await page.getByText(`20 009 / 20 000`).waitFor()
  await saving.click()
  await page.getByRole('alert').first().waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await axeSays(page)).toEqual([])
  expect(await bodyOf(leverId)).toBe('Un banc.')
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe(long)
  await field.fill('Un banc de moins.')
  await saving.click()
  await page.getByText('Texte enregistré').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await bodyOf(leverId)).toBe('Un banc de moins.')
})

test('what another writes while nothing is changed here needs no note, and the way is chosen with one box', async () => {
  const leverId = await aSharedLever('Un banc.')
  const { page, field } = await open(leverId)
  await elsewhere(world, ali, 'saveText', { leverId, base: 'Un banc.', text: 'Deux bancs.' })
  await page.waitForTimeout(1_500)
  expect(await page.getByText(othersWrote).count()).toBe(0)
  await page.getByLabel('Mode simple : un seul champ, sans mise à jour en direct').uncheck()
  await page.locator('.editor-text').getByText('Deux bancs.').waitFor()
  await page.getByLabel('Mode simple : un seul champ, sans mise à jour en direct').check()
  await expect.poll(() => field.inputValue()).toBe('Deux bancs.')
  // It is remembered on this device.
  await page.goto(`${world.url}/tableaux/${world.boardId}/leviers/${leverId}/modifier`)
  await expect.poll(() => field.inputValue()).toBe('Deux bancs.')
})
