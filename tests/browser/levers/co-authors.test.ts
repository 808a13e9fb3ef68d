import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aBody, aMandate } from '../../organisations/bodies.ts'
import { startBrowser, type TestBrowser, type Visit, type Visitor } from '../../support/browser/browser.ts'
import { axeSays, elsewhere } from '../../support/browser/gestures.ts'
import { focusedName, tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let ali: TestPerson
let sofia: TestPerson
let gardeners: string
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Solène Admin' })
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  ali = await world.aPerson({ displayName: 'Ali Benhaddou' })
  sofia = await world.aPerson({ displayName: 'Sofia Costa' })
  gardeners = await aBody(world, admin, { name: 'Les Jardiniers du Quai' })
  await aMandate(world, admin, { personId: sofia.id, organisationId: gardeners })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

afterEach(() => browser.closePages())

/** The page where a lever is written, in simple mode: the list of who writes stands beside it in both. */
async function open(leverId: string, visitor: Visitor): Promise<Visit> {
  const path = `/tableaux/${world.boardId}/leviers/${leverId}/modifier?mode=simple`
  return browser.open(world, path, visitor)
}

const writersOn = (page: Page, title = 'Qui écrit ce levier') => page.getByRole('region', { name: title })
const field = 'Inviter une personne ou un organisme'

/** Who was invited, and whether it is open to members, as the API says. */
async function writersOf(leverId: string): Promise<unknown[]> {
  const query =
    'query ($id: ID!) { lever(id: $id) { openToMembers coAuthors { person { displayName } organisation } } }'
  const { openToMembers, coAuthors } = (await world.ask(null, query, { id: leverId })).data?.lever ?? {}
  return [openToMembers, ...coAuthors.map((one: any) => one.person?.displayName ?? one.organisation)]
}

describe.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', ({ language, width }) => {
  const say = wordsIn(language)
  const about = (french: string, name: string) => say(french).replace(/\{\w+\}/, name)

  test('with the keyboard alone an author invites a person and a body, takes one back, and opens the lever to members', async () => {
    const leverId = await world.aLever(zoe)
    const { page, complaints } = await open(leverId, { person: zoe, language, width })
    const writers = writersOn(page, say('Qui écrit ce levier'))
    await page.getByLabel(say(field)).waitFor()
    await tabTo(page, say(field))
    for (const [typed, label] of [
      ['benh', 'Ali Benhaddou'],
      ['jardiniers', 'Les Jardiniers du Quai'],
    ] as const) {
      await page.keyboard.type(typed)
      await page.getByRole('button', { name: about('Inviter {label}', label) }).waitFor()
      expect(await axeSays(page)).toEqual([])
      await tabTo(page, about('Inviter {label}', label))
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: about('Ne plus inviter {name}', label) }).waitFor()
      // Who lost their button goes on from the field, where what was typed is done with.
      await expect.poll(() => focusedName(page)).toBe(say(field))
      expect(await page.getByLabel(say(field)).inputValue()).toBe('')
    }
    expect(await writersOf(leverId)).toEqual([false, 'Ali Benhaddou', 'Les Jardiniers du Quai'])
    await tabTo(page, about('Ne plus inviter {name}', 'Ali Benhaddou'))
    await page.keyboard.press('Enter')
    await page.getByText(about('{name} n’écrit plus ce levier', 'Ali Benhaddou')).waitFor()
    await expect.poll(() => writers.getByText('Ali Benhaddou').count()).toBe(0)
    await expect.poll(() => focusedName(page)).toBe(say('Qui écrit ce levier'))
    await tabTo(page, say('Ouvrir à tous les membres des organismes du programme'))
    await page.keyboard.press('Space')
    await writers.getByText(say('Tous les membres des organismes du programme'), { exact: true }).waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await expect.poll(() => writersOf(leverId)).toEqual([true, 'Les Jardiniers du Quai'])
    expect(await axeSays(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('too few letters ask nothing, a name that nobody has is said, and who writes already cannot be invited again', async () => {
  const leverId = await world.aLever(zoe)
  await elsewhere(world, zoe, 'inviteCoAuthor', { leverId, personId: ali.id })
  const { page, complaints } = await open(leverId, { person: zoe })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.postData()?.includes('findNames')) asked.push(request.url())
  })
  const typed = page.getByLabel(field)
  await typed.fill('  ')
  await page.waitForTimeout(600)
  expect(asked).toEqual([])
  expect(await page.getByText('Aucune personne ni aucun organisme ne porte ce nom.').count()).toBe(0)
  await typed.fill('Quelqu’un d’inconnu')
  await page.getByText('Aucune personne ni aucun organisme ne porte ce nom.').waitFor()
  await typed.press('Enter')
  expect(await typed.inputValue()).toBe('Quelqu’un d’inconnu')
  await typed.fill('ali')
  await page.getByText('écrit déjà').waitFor()
  expect(await page.getByRole('button', { name: /^Inviter/ }).count()).toBe(0)
  expect(complaints).toEqual([])
})

test('who was invited sees who writes and takes their own leave only; what they wrote stays', async () => {
  const leverId = await world.aLever(zoe, { body: 'Un banc.' })
  for (const whom of [{ personId: ali.id }, { organisationId: gardeners }])
    await elsewhere(world, zoe, 'inviteCoAuthor', { leverId, ...whom })
  await elsewhere(world, ali, 'saveText', { leverId, base: 'Un banc.', text: 'Un banc à l’ombre.' })
  const { page } = await open(leverId, { person: ali })
  const writers = writersOn(page)
  await writers.getByText('Les Jardiniers du Quai').waitFor()
  await writers.getByText('l’a proposé').waitFor()
  expect(await page.getByLabel(field).count()).toBe(0)
  expect(await writers.getByRole('button').count()).toBe(1)
  await page.getByRole('button', { name: 'Ne plus écrire ce levier' }).click()
  await page.getByText('Ali Benhaddou n’écrit plus ce levier').waitFor()
  await page.getByText(/^Seules les personnes invitées à l’écrire peuvent modifier ce levier/).waitFor()
  expect(await writersOf(leverId)).toEqual([false, 'Les Jardiniers du Quai'])
  expect(await page.getByLabel('Le texte').inputValue()).toBe('Un banc à l’ombre.')
})

test('others see at once who was invited and taken back, and a member that the lever was opened to may write', async () => {
  const leverId = await world.aLever(zoe)
  const hers = await open(leverId, { person: sofia })
  const reason = hers.page.getByText(/^Seules les personnes invitées à l’écrire peuvent modifier ce levier/)
  await reason.waitFor()
  await elsewhere(world, zoe, 'inviteCoAuthor', { leverId, personId: ali.id })
  await writersOn(hers.page).getByText('Ali Benhaddou').waitFor()
  await elsewhere(world, zoe, 'shareLever', { leverId, openToMembers: true })
  await writersOn(hers.page).getByText('Tous les membres des organismes du programme').waitFor()
  await expect.poll(() => reason.count()).toBe(0)
})

test('a refusal is said beside the list, and nobody is said to have gone', async () => {
  const leverId = await world.aLever(zoe)
  await elsewhere(world, zoe, 'inviteCoAuthor', { leverId, personId: ali.id })
  const { page } = await open(leverId, { person: zoe })
  await page.getByRole('button', { name: 'Ne plus inviter Ali Benhaddou' }).waitFor()
  // Its state changes without an event: the page cannot know.
  await world.sql.rows("update lever set state = 'HIDDEN' where id = $1", [leverId])
  await page.getByRole('button', { name: 'Ne plus inviter Ali Benhaddou' }).click()
  await writersOn(page).getByRole('alert').waitFor()
  expect(await page.getByText('n’écrit plus ce levier').count()).toBe(0)
  // Of a lever that is not shown, nobody reads who writes it.
  const kept = await world.sql.rows('select person_id as id from lever_co_author where lever_id = $1', [leverId])
  expect(kept).toEqual([{ id: ali.id }])
})
