import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { startBrowser, type TestBrowser, type Visit, type Visitor } from '../../support/browser/browser.ts'
import { axeSays, elsewhere } from '../../support/browser/gestures.ts'
import { tabTo } from '../../support/browser/keyboard.ts'
import { aPen } from '../../support/pens.ts'
import { until } from '../../support/until.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  moderator = await world.aPerson({ role: 'MODERATOR', displayName: 'Moussa Diallo' })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

afterEach(() => browser.closePages())

async function open(path: string, visitor: Visitor): Promise<Visit> {
  return browser.open(world, path, visitor)
}

const leverPath = (leverId: string) => `/tableaux/${world.boardId}/leviers/${leverId}`
const notice =
  'Ce texte est bloqué : Leviers ne sait pas afficher une partie de ce qui y a été écrit. Vous lisez la dernière version lisible. La modération peut la rétablir.'

async function textNow(leverId: string): Promise<{ body: string; text: { isFrozen: boolean } }> {
  const query = 'query ($id: ID!) { lever(id: $id) { body text { isFrozen } } }'
  return (await world.ask(null, query, { id: leverId })).data?.lever
}

/** An editor that does not keep to the rules writes what no page can show. */
async function spoil(leverId: string): Promise<void> {
  const pen = await aPen(world, zoe, leverId)
  pen.pen.doc.getXmlFragment('body').insert(0, [new Y.XmlElement('video')])
  await until(async () => (await textNow(leverId)).text.isFrozen)
  await pen.stop()
}

/** In two versions. */
async function aLever(): Promise<string> {
  const leverId = await world.aLever(zoe, { title: 'Des bancs', body: 'Un banc.' })
  await elsewhere(world, zoe, 'saveText', { leverId, base: 'Un banc.', text: 'Un banc à l’ombre.' })
  return leverId
}

describe.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', (look) => {
  const say = wordsIn(look.language)

  test('readers are told that a text is frozen, and a moderator mends it from the versions with the keyboard', async () => {
    const leverId = await aLever()
    const reader = await open(leverPath(leverId), look)
    await reader.page.getByText('Un banc à l’ombre.').waitFor()
    await spoil(leverId)
    // Who reads at that moment is told without doing anything, and still reads what could be read last.
    await reader.page.getByText(say(notice)).waitFor()
    await reader.page.getByText('Un banc à l’ombre.').waitFor()
    expect(await axeSays(reader.page)).toEqual([])

    const { page, complaints } = await open(`${leverPath(leverId)}/historique?version=2`, {
      person: moderator,
      ...look,
    })
    await page.getByRole('button', { name: say('Rétablir cette version') }).waitFor()
    expect(await axeSays(page)).toEqual([])
    await tabTo(page, say('Rétablir cette version'))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, say('Rétablir cette version'))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/historique'))
    await page.getByText(say('La version {revision} est rétablie').replace('{revision}', '2')).waitFor()
    await expect.poll(() => textNow(leverId)).toEqual({ body: 'Un banc à l’ombre.', text: { isFrozen: false } })
    for (const screen of [page, reader.page]) {
      await expect.poll(() => screen.getByText(say(notice)).count()).toBe(0)
      await screen.getByText('Un banc à l’ombre.').waitFor()
    }
    expect([...complaints, ...reader.complaints]).toEqual([])
  })
})

test('who writes the lever cannot open a frozen text, in either way, and reads why; once it is mended they can', async () => {
  const leverId = await aLever()
  await spoil(leverId)
  const editor = await open(`${leverPath(leverId)}/modifier?mode=editeur`, { person: zoe })
  const frozen = /^Ce texte est bloqué\s: il contient quelque chose que Leviers ne sait pas afficher/
  await editor.page.getByText(frozen).waitFor()
  // Nothing was written: nothing is said not to have been saved.
  expect(await editor.page.getByText('Modifications non enregistrées').count()).toBe(0)
  const simple = await open(`${leverPath(leverId)}/modifier?mode=simple`, { person: zoe })
  await simple.page.getByLabel('Le texte').fill('Un banc au soleil.')
  await simple.page.getByRole('button', { name: 'Enregistrer le texte' }).click()
  await simple.page.getByRole('alert').getByText(frozen).waitFor()
  expect(await simple.page.getByLabel('Le texte').inputValue()).toBe('Un banc au soleil.')
  await elsewhere(world, moderator, 'restoreVersion', { leverId, revision: 2 })
  await simple.page.getByRole('button', { name: 'Enregistrer le texte' }).click()
  await simple.page.getByText('Texte enregistré').waitFor()
  await expect.poll(async () => (await textNow(leverId)).body).toBe('Un banc au soleil.')
  await editor.page.reload()
  await editor.page.locator('.editor-text').getByText('Un banc au soleil.').waitFor()
})

test('of a text that is not frozen a moderator restores nothing', async () => {
  const leverId = await aLever()
  const { page } = await open(`${leverPath(leverId)}/historique?version=1`, { person: moderator })
  await page.getByText('Vous ne pouvez ni nommer ni rétablir une version.').waitFor()
  expect(await page.getByRole('button', { name: 'Rétablir cette version' }).count()).toBe(0)
})
