import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { axeSays, elsewhere, leverNow } from '../../support/browser/gestures.ts'
import { give, operation } from '../../support/give.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let author: TestPerson
let guest: TestPerson
let moderator: TestPerson
let leverId: string
let coAuthorId: string
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  author = await world.aPerson({ displayName: 'Zoé Martin' })
  guest = await world.aPerson({ displayName: 'Ibrahim Sow' })
  moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia Benali' })
})
beforeEach(async () => {
  leverId = await world.aLever(author, { title: 'Un jardin', body: 'Au pied des tours.' })
  const invite = give('inviteCoAuthor', 'lever { coAuthors { id } }')
  const { data } = await world.ask(author, invite, { input: { ...operation(), leverId, personId: guest.id } })
  coAuthorId = data?.inviteCoAuthor.lever.coAuthors[0].id
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})
afterEach(() => browser.closePages())

const unsaved = 'Vos modifications ne sont pas enregistrées : copiez-les avant de quitter cette page.'
const details = () => `/tableaux/${world.boardId}/leviers/${leverId}/details`
const decide = async () => {
  await elsewhere(world, moderator, 'changeLeverStatus', { leverId, from: 'NONE', to: 'UNDER_REVIEW' })
  await elsewhere(world, moderator, 'changeLeverStatus', { leverId, from: 'UNDER_REVIEW', to: 'NOT_RETAINED' })
}

describe.each([
  { width: 390, language: 'fr' },
  { width: 1280, language: 'en' },
] as const)('at $width pixels, in $language', ({ width, language }) => {
  const t = wordsIn(language)

  test('details that were typed stay to be copied when a decision closes the lever, and can be saved once it is open again', async () => {
    const { page, context, complaints } = await browser.open(world, details(), { person: author, width, language })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const title = page.getByLabel(t('Titre'))
    const finding = page.getByLabel(t('Le constat'))
    await title.fill('Un verger')
    await finding.fill('Il n’y a que du béton.')
    await decide()
    const alert = page.getByRole('alert')
    await alert.getByText(language === 'fr' ? /Une décision a été prise/ : /A decision was taken/).waitFor()
    await alert.getByText(t(unsaved)).waitFor()
    expect([await title.inputValue(), await finding.inputValue()]).toEqual(['Un verger', 'Il n’y a que du béton.'])
    expect(await title.isEditable()).toBe(false)
    expect(await page.getByRole('checkbox').first().isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: t('Enregistrer') }).count()).toBe(0)
    // Whoever was writing still stands where they wrote.
    expect(await finding.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await axeSays(page)).toEqual([])
    await alert.getByRole('button', { name: t('Copier le texte') }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('Un verger\n\nIl n’y a que du béton.')
    expect((await leverNow(world, leverId)).title).toBe('Un jardin')

    await elsewhere(world, moderator, 'changeLeverStatus', { leverId, from: 'NOT_RETAINED', to: 'UNDER_REVIEW' })
    await page.getByRole('button', { name: t('Enregistrer') }).click()
    await expect.poll(async () => (await leverNow(world, leverId)).title).toBe('Un verger')
    expect(complaints).toEqual([])
  })
})

test.each([
  [
    'one is no longer a co-author',
    /Seules les personnes invitées/,
    () => elsewhere(world, author, 'removeCoAuthor', { leverId, coAuthorId }),
  ],
  [
    'the lever is withdrawn',
    /Ce levier n’est plus publié/,
    () => elsewhere(world, author, 'withdrawLever', { leverId, reason: 'Trop tôt.' }),
  ],
  [
    'the lever is hidden',
    /Ce levier n’est plus publié/,
    () => elsewhere(world, moderator, 'hideLever', { leverId, reason: 'PERSONAL_DATA', motive: 'Une adresse.' }),
  ],
])('details that were typed stay in sight when %s', async (_what, sentence, happen) => {
  const { page } = await browser.open(world, details(), { person: guest })
  await page.getByLabel('Le constat').fill('Il n’y a que du béton.')
  await happen()
  await page.getByRole('alert').getByText(sentence).waitFor()
  expect(await page.getByLabel('Le constat').inputValue()).toBe('Il n’y a que du béton.')
  expect(await page.getByLabel('Le constat').isEditable()).toBe(false)
  expect(await asksBeforeLeaving(page)).toBe(true)
})

test('who changed nothing is only told why, and has a way back', async () => {
  const { page } = await browser.open(world, details(), { person: author })
  await page.getByLabel('Titre').waitFor()
  await decide()
  await page.getByText(/Une décision a été prise/).waitFor()
  expect(await page.getByLabel('Titre').count()).toBe(0)
  await page.getByRole('link', { name: 'Revenir au levier' }).last().click()
  await page.getByRole('heading', { level: 1, name: 'Un jardin' }).waitFor()
})

/** Closing the page with the browser's own buttons. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  await dialog.accept()
  return dialog.type() === 'beforeunload'
}
