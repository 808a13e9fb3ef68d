import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { anArrangedBoard, arrangedTitles } from '../../support/browser/arranged-board.ts'
import { connectionSaying } from '../../support/connection.ts'
import { axeSays, cardOf, elsewhere, heardFrom, leverNow, live } from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let moderator: TestPerson
let author: TestPerson
let [a, b] = ['', '']
beforeEach(async () => {
  moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'], displayName: 'Nadia' })
  author = await world.aPerson({ displayName: 'Ibrahim' })
  ;[a = '', b = ''] = await anArrangedBoard(world, author, ['Un jardin', 'Un banc'])
})

const board = () => `/tableaux/${world.boardId}`
const lever = (leverId: string) => `${board()}/leviers/${leverId}`
const retitle = (title: string, revision = 1) => elsewhere(world, author, 'editLever', { leverId: a, revision, title })

describe.each([
  { width: 390, language: 'fr' },
  { width: 1280, language: 'fr' },
  { width: 1280, language: 'en' },
] as const)('at $width pixels, in $language', ({ width, language }) => {
  const t = wordsIn(language)

  test('a lever is renamed where its title stands, which can be taken back', async () => {
    const { page, context, complaints } = await browser.open(world, board(), { person: author, width, language })
    const card = cardOf(page, a)
    await card.locator('[data-control=rename]').click()
    expect(await axeSays(page)).toEqual([])
    const field = card.getByLabel(t('Titre'))
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await field.fill('Un verger')
    await field.press('Enter')
    const undo = await looksAtUndo(page, t('Annuler'))
    await card.getByRole('heading', { name: 'Un verger' }).waitFor()
    await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un verger')
    await expect
      .poll(() => card.locator('[data-control=rename]').evaluate((button) => button === document.activeElement))
      .toBe(true)
    await page.getByText(t('Levier renommé.')).waitFor()
    expect(await axeSays(page)).toEqual([])
    await undo.click()
    await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un jardin')
    await card.getByRole('heading', { name: 'Un jardin' }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('two titles given at once are both shown: « Garder le mien » keeps one’s own', async () => {
    const { page, context, complaints } = await browser.open(world, lever(a), { person: author, width, language })
    await page.getByRole('button', { name: t('Renommer') }).click()
    await page.getByLabel(t('Titre')).fill('Un verger')
    await retitle('Un potager')
    await page.getByRole('button', { name: t('Enregistrer') }).click()
    const dialog = page.getByRole('dialog', { name: t('Modifié entre-temps') })
    await dialog.getByText('Un verger').waitFor()
    await dialog.getByText('Un potager').waitFor()
    expect(await axeSays(page)).toEqual([])
    await dialog.getByRole('button', { name: t('Garder le mien') }).click()
    await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un verger')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Un verger' }).waitFor()
    // Taken back, it is the other one's again.
    await page.getByRole('button', { name: t('Annuler') }).click()
    await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un potager')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a status is given from the menu, is on everybody’s screen, and can be taken back', async () => {
    const hers = await browser.open(world, lever(a), { person: moderator, width, language })
    const his = await browser.open(world, board(), { width, language })
    await live(his.page)
    const heard = await heardFrom(hers.page)
    await hers.page.locator('[data-control=status]').click()
    const [studied, none] = language === 'fr' ? ['À l’étude', 'Sans statut'] : ['Under review', 'No status']
    const item = hers.page.getByRole('menuitem', { name: studied })
    await item.waitFor()
    expect(await axeSays(hers.page)).toEqual([])
    await item.click()
    const undo = await looksAtUndo(hers.page, t('Annuler'))
    await cardOf(his.page, a).getByText(studied).waitFor()
    await hers.page.getByRole('article').getByText(studied).first().waitFor()
    await expect.poll(heard).toContainEqual(expect.stringContaining(`${studied}`))
    await hers.page.getByText(t('Statut changé.')).waitFor()
    expect([...(await axeSays(hers.page)), ...(await axeSays(his.page))]).toEqual([])
    await undo.click()
    await expect.poll(async () => (await leverNow(world, a)).status).toBe('NONE')
    await cardOf(his.page, a).getByText(studied).waitFor({ state: 'detached' })
    expect(await his.page.getByText(none, { exact: true }).and(his.page.locator('.chip')).count()).toBe(0)
    expect([...hers.complaints, ...his.complaints]).toEqual([])
    await hers.context.close()
    await his.context.close()
  })
})

/** What takes back what was just done, looked at: it stays for as long as that, however slow the machine is. */
async function looksAtUndo(page: Page, name: string): Promise<Locator> {
  const undo = page.getByRole('button', { name })
  await undo.hover()
  return undo
}

/** Somebody renames on the board while somebody else does so elsewhere. */
async function overtaken() {
  const visit = await browser.open(world, board(), { person: author })
  const { page } = visit
  await cardOf(page, a).getByRole('button', { name: 'Renommer « Un jardin »' }).click()
  await page.getByLabel('Titre').fill('Un verger')
  await retitle('Un potager')
  await page.getByLabel('Titre').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Modifié entre-temps' })
  await dialog.waitFor()
  return { ...visit, dialog }
}

test('« Prendre l’autre » leaves the title that somebody else gave', async () => {
  const { page, context, dialog } = await overtaken()
  await dialog.getByRole('button', { name: 'Prendre l’autre' }).click()
  await dialog.waitFor({ state: 'detached' })
  await cardOf(page, a).getByRole('heading', { name: 'Un potager' }).waitFor()
  expect((await leverNow(world, a)).title).toBe('Un potager')
  await context.close()
})

test('who closes the two versions without choosing is told that theirs is not saved, and may still choose', async () => {
  const { page, context, dialog } = await overtaken()
  await page.keyboard.press('Escape')
  await page.getByText('Votre version n’est pas enregistrée.').waitFor()
  expect(await axeSays(page)).toEqual([])
  // What they do next does not take its place.
  await cardOf(page, b)
    .getByRole('button', { name: /^Déplacer…/ })
    .click()
  await page.getByRole('menuitem').first().click()
  await expect.poll(async () => (await leverNow(world, b)).themes.length).toBe(1)
  await page.getByRole('button', { name: 'Comparer' }).click()
  await dialog.getByRole('button', { name: 'Garder le mien' }).click()
  await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un verger')
  await context.close()
})

test('Esc leaves the title as it was', async () => {
  const { page, context } = await browser.open(world, board(), { person: author })
  await cardOf(page, a).getByRole('button', { name: 'Renommer « Un jardin »' }).click()
  await page.getByLabel('Titre').fill('Un verger')
  await page.keyboard.press('Escape')
  await cardOf(page, a).getByRole('heading', { name: 'Un jardin' }).waitFor()
  expect((await leverNow(world, a)).title).toBe('Un jardin')
  await context.close()
})

test('a title and a theme that are changed at once do not stand in each other’s way', async () => {
  const { page, context } = await browser.open(world, board(), { person: author })
  await cardOf(page, a).getByRole('button', { name: 'Renommer « Un jardin »' }).click()
  await page.getByLabel('Titre').fill('Un verger')
  const { data } = await world.ask(null, '{ programme { themes { id name } } }')
  await elsewhere(world, moderator, 'moveLever', { leverId: a, themeId: data?.programme.themes[0].id })
  await page.getByLabel('Titre').press('Enter')
  await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un verger')
  expect((await leverNow(world, a)).themes).toEqual([{ name: data?.programme.themes[0].name }])
  expect(await page.getByRole('dialog').count()).toBe(0)
  await context.close()
})

test('a title given offline that was overtaken meanwhile is shown after a reload, to compare and keep', async () => {
  const { page, context } = await browser.open(world, board(), { person: author })
  await live(page)
  await cardOf(page, a).getByRole('button', { name: 'Renommer « Un jardin »' }).click()
  await page.getByLabel('Titre').fill('Un verger')
  await context.setOffline(true)
  await page.getByLabel('Titre').press('Enter')
  await connectionSaying(page, 'Hors ligne, 1 modification en attente').waitFor()
  await cardOf(page, a).getByRole('heading', { name: 'Un verger' }).waitFor()
  await page.close()
  await retitle('Un potager')
  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto(`${world.url}${board()}`)
  await later.getByRole('heading', { name: 'Modifications non enregistrées' }).waitFor()
  expect(await axeSays(later)).toEqual([])
  await later.getByRole('button', { name: 'Comparer' }).click()
  const dialog = later.getByRole('dialog', { name: 'Modifié entre-temps' })
  await dialog.getByText('Un potager').waitFor()
  await dialog.getByRole('button', { name: 'Garder le mien' }).click()
  await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un verger')
  await later.getByRole('heading', { name: 'Modifications non enregistrées' }).waitFor({ state: 'detached' })
  await context.close()
})

describe('in the form', () => {
  async function anOpenForm() {
    const visit = await browser.open(world, `${lever(a)}/details`, { person: author })
    await visit.page.getByLabel('Titre').fill('Un verger')
    await visit.page.getByLabel('Ce qui est proposé').fill('Planter.')
    await retitle('Un potager')
    await visit.page.getByRole('button', { name: 'Enregistrer' }).click()
    const dialog = visit.page.getByRole('dialog', { name: 'Modifié entre-temps' })
    await dialog.getByText('Un potager').waitFor()
    return { ...visit, dialog }
  }
  const actionNow = async () => {
    const { data } = await world.ask(null, `{ lever(id: "${a}") { title action } }`)
    return data?.lever
  }

  test('only what both changed is compared; keeping one’s own saves all of it', async () => {
    const { page, context, dialog } = await anOpenForm()
    expect(await dialog.getByText('Planter.').count()).toBe(0)
    expect(await axeSays(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Garder le mien' }).click()
    await page.getByRole('heading', { level: 1, name: 'Un verger' }).waitFor()
    expect(await actionNow()).toEqual({ title: 'Un verger', action: 'Planter.' })
    await context.close()
  })

  test('taking the other’s puts it in the form, where the rest of one’s own is still to be saved', async () => {
    const { page, context, dialog } = await anOpenForm()
    await dialog.getByRole('button', { name: 'Prendre l’autre' }).click()
    await expect.poll(() => page.getByLabel('Titre').inputValue()).toBe('Un potager')
    expect(await page.getByLabel('Ce qui est proposé').inputValue()).toBe('Planter.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Un potager' }).waitFor()
    expect(await actionNow()).toEqual({ title: 'Un potager', action: 'Planter.' })
    await context.close()
  })
})

test('a status that somebody else changed meanwhile is refused in clear words, and shown as it is', async () => {
  const { page, context } = await browser.open(world, board(), { person: moderator })
  await live(page)
  // While it is on its way, somebody else is faster.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('changeLeverStatus')) {
      await elsewhere(world, moderator, 'changeLeverStatus', { leverId: a, from: 'NONE', to: 'UNDER_REVIEW' })
      await elsewhere(world, moderator, 'changeLeverStatus', { leverId: a, from: 'UNDER_REVIEW', to: 'REFERRED' })
    }
    await route.continue()
  })
  await cardOf(page, a)
    .getByRole('button', { name: /^Statut…/ })
    .click()
  await page.getByRole('menuitem', { name: 'À l’étude' }).click()
  const bar = page.getByRole('region', { name: 'Ce que vous venez de faire' })
  await bar.getByText('Non enregistré. Le statut de ce levier a changé entre-temps').waitFor()
  await cardOf(page, a).getByText('Relève d’un autre dispositif').waitFor()
  expect(await axeSays(page)).toEqual([])
  // It stays until it was read.
  await bar.getByRole('button', { name: 'Fermer' }).last().click()
  await bar.waitFor({ state: 'detached' })
  await context.close()
})

test('a move that somebody else followed by another is not taken back: it is said, and nothing is lost', async () => {
  const { page, context } = await browser.open(world, `${board()}?tri=ARRANGED`, { person: moderator })
  await live(page)
  await cardOf(page, a).getByRole('button', { name: 'Déplacer… « Un jardin »' }).click()
  await page.getByRole('menuitem', { name: 'En dernier' }).click()
  await expect.poll(() => arrangedTitles(world)).toBe('Un banc Un jardin')
  await page.getByText('Levier déplacé.').waitFor()
  await elsewhere(world, author, 'moveLever', { leverId: a, beforeId: b })
  await page.keyboard.press('Control+z')
  const bar = page.getByRole('region', { name: 'Ce que vous venez de faire' })
  await bar.getByText('Impossible d’annuler. Ce levier a été déplacé entre-temps').waitFor()
  expect(await arrangedTitles(world)).toBe('Un jardin Un banc')
  expect(await axeSays(page)).toEqual([])
  await context.close()
})

test('a rename that somebody followed by another change is not taken back', async () => {
  const { page, context } = await browser.open(world, board(), { person: author })
  await live(page)
  await cardOf(page, a).getByRole('button', { name: 'Renommer « Un jardin »' }).click()
  await page.getByLabel('Titre').fill('Un verger')
  await page.getByLabel('Titre').press('Enter')
  const undo = await looksAtUndo(page, 'Annuler')
  await expect.poll(async () => (await leverNow(world, a)).title).toBe('Un verger')
  await retitle('Un potager', 2)
  await cardOf(page, a).getByRole('heading', { name: 'Un potager' }).waitFor()
  await undo.click()
  await page.getByRole('region', { name: 'Ce que vous venez de faire' }).getByText('Impossible d’annuler.').waitFor()
  expect((await leverNow(world, a)).title).toBe('Un potager')
  await context.close()
})

test('the board shows only the levers with a status, as its address says', async () => {
  await elsewhere(world, moderator, 'changeLeverStatus', { leverId: a, from: 'NONE', to: 'UNDER_REVIEW' })
  const { page, context } = await browser.open(world, board())
  await page.getByRole('heading', { name: 'Un banc' }).waitFor()
  await page.getByLabel('Statut', { exact: true }).selectOption({ label: 'À l’étude' })
  await page.getByRole('heading', { name: 'Un banc' }).waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Un jardin' }).waitFor()
  expect(page.url()).toContain('statut=etude')
  await page.getByRole('link', { name: 'Effacer les filtres' }).click()
  await page.getByRole('heading', { name: 'Un banc' }).waitFor()
  await context.close()
})
