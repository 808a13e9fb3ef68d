import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBody, aMandate } from '../../organisations/bodies.ts'
import { axeOf } from '../../support/browser/axe-of.ts'
import { actsIn } from '../../support/acts.ts'
import { startBrowser, type TestBrowser } from '../../support/browser/browser.ts'
import { give, operation } from '../../support/give.ts'
import { tabTo } from '../../support/browser/keyboard.ts'
import { wordsIn } from '../../support/browser/words.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let ali: TestPerson
let gardeners: string
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Solène Admin' })
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
  ali = await world.aPerson({ displayName: 'Ali Haddad' })
  gardeners = await aBody(world, admin, { name: 'Les Jardiniers', college: 'ASSOCIATIONS' })
  await aMandate(world, admin, { personId: ali.id, organisationId: gardeners })
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

const bench = 'Un banc à l’ombre du tilleul.'
const fountain = 'Une fontaine qui marche aussi en août.'
const light = 'De la lumière dans l’allée le soir.'
const textOf = (...paragraphs: string[]) => paragraphs.join('\n\n')
const said = [
  textOf(bench, fountain, light),
  textOf(bench, 'Une grande fontaine qui marche aussi en août.', light),
  textOf('Une grande fontaine qui marche aussi en août.', light, bench),
] as const

/** A lever of Zoé’s in three versions: the second is Ali’s, who writes for a body; people agreed to the first two. */
async function aWrittenLever(more: object = {}): Promise<string> {
  const leverId = await world.aLever(zoe, { title: 'La place du Tilleul', body: said[0], ...more })
  const invitation = { ...operation(), leverId, organisationId: gardeners }
  await world.ask(zoe, give('inviteCoAuthor', 'lever { id }'), { input: invitation })
  await agree(leverId)
  await write(ali, leverId, { base: said[0], text: said[1], organisationId: gardeners })
  await agree(leverId)
  await agree(leverId)
  await write(zoe, leverId, { base: said[1], text: said[2] })
  return leverId
}

async function agree(leverId: string): Promise<void> {
  await actsIn(world).vote(await world.aPerson(), { leverId, value: 'AGREE' })
}

async function write(
  by: TestPerson,
  leverId: string,
  words: { base: string; text: string; organisationId?: string },
): Promise<void> {
  const input = { ...operation(), leverId, ...words }
  const { codes } = await world.ask(by, give('saveText', 'lever { id }'), { input })
  if (codes.length > 0) throw new Error(codes.join())
}

const pathTo = (leverId: string, search = '') => `/tableaux/${world.boardId}/leviers/${leverId}/historique${search}`

async function read(leverId: string) {
  const query = `query ($id: ID!) { lever(id: $id) { body revision version(revision: 2) { name fingerprint sealedText } } }`
  return (await world.ask(null, query, { id: leverId })).data?.lever
}

/** What is written in parts of a page, as it is read aloud. */
async function wordsOf(parts: Locator): Promise<string[]> {
  return (await parts.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '))
}

describe.each([
  { language: 'fr', width: 390 },
  { language: 'fr', width: 1280 },
  { language: 'en', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', ({ language, width }) => {
  const say = wordsIn(language)
  const version = (number: number) => `Version ${number}`

  test('anybody reads the versions with the keyboard: who wrote, what changed, in one text and side by side', async () => {
    const leverId = await aWrittenLever()
    const { page, context, complaints } = await browser.open(world, pathTo(leverId), { language, width })
    const timeline = page.getByRole('navigation', { name: say('Versions du levier') })
    await timeline.getByText(/Ali Haddad/).waitFor()
    expect(await timeline.getByRole('link').allTextContents()).toEqual([version(3), version(2), version(1)])
    const second = timeline
      .getByRole('listitem')
      .filter({ hasText: version(2) })
      .first()
    expect((await wordsOf(second)).join()).toContain(
      language === 'fr' ? 'Ali Haddad, au nom de Les Jardiniers' : 'Ali Haddad, for Les Jardiniers',
    )
    expect((await wordsOf(second)).join()).toContain(
      language === 'fr' ? '2 positions données sur cette ancienne version' : '2 positions given on this older version',
    )
    expect(await violations(page)).toEqual([])

    await tabTo(page, version(2))
    await page.keyboard.press('Enter')
    await page.waitForURL(/version=2/)
    await page.getByRole('heading', { level: 2, name: version(2) }).waitFor()
    await expect.poll(() => wordsOf(page.locator('section ins'))).toEqual([`[${say('ajouté :')} grande ]`])
    expect(await wordsOf(page.locator('section del'))).toEqual([])
    expect(await violations(page)).toEqual([])

    if (width > 1000) {
      await tabTo(page, say('Côte à côte'))
      await page.keyboard.press('Enter')
      await page.waitForURL(/vue=colonnes/)
      expect(await wordsOf(page.getByRole('columnheader'))).toEqual([version(1), version(2)])
      const cells = page.getByRole('row').filter({ hasText: 'grande' }).getByRole('cell')
      expect(await wordsOf(cells)).toEqual([
        fountain,
        `Une [${say('ajouté :')} grande ]fontaine qui marche aussi en août.`,
      ])
    } else {
      expect(await page.getByRole('link', { name: say('Côte à côte') }).count()).toBe(0)
    }
    await tabTo(page, say('La version seule'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/vue=seule/)
    await page.locator('.prose-text').getByText('Une grande fontaine').waitFor()
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('whoever writes the lever names a version and restores it with the keyboard', async () => {
    const leverId = await aWrittenLever()
    const look = { language, width, person: ali }
    const { page, context, complaints } = await browser.open(world, pathTo(leverId, '?version=2'), look)
    await page.getByRole('button', { name: say('Nommer cette version') }).waitFor()
    await tabTo(page, say('Nommer cette version'))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, say('Nom de la version'))
    await page.keyboard.type('Avec la fontaine')
    expect(await violations(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 2, name: 'Version 2 · Avec la fontaine' }).waitFor()
    expect((await read(leverId)).version.name).toBe('Avec la fontaine')

    await tabTo(page, say('Rétablir cette version'))
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByText(
        say(
          'Rien n’est effacé : ce qui a été écrit depuis reste dans les versions précédentes, et pourra être rétabli à son tour.',
        ),
      )
      .waitFor()
    expect((await read(leverId)).body).toBe(said[2])
    expect(await violations(page, '[role=dialog]')).toEqual([])
    await tabTo(page, say('Rétablir cette version'))
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/historique'))
    await page.getByText(say('La version {revision} est rétablie').replace('{revision}', '2')).waitFor()
    expect(await read(leverId)).toMatchObject({ body: said[1], revision: 4 })
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('a paragraph that moved is said to have moved, and is not read as gone and new', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, pathTo(leverId, '?version=3'))
  await page.getByText('Paragraphe déplacé ici').waitFor()
  await page.getByText('1 paragraphe déplacé').waitFor()
  await page.getByText('0 mot ajouté').waitFor()
  await page.getByText('Ici se trouvait un paragraphe qui a été déplacé').waitFor()
  expect(await page.locator('section ins, section del').count()).toBe(0)
  await context.close()
})

test('any two versions are compared, from the older to the newer, and the address says which', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, pathTo(leverId, '?version=1'))
  await page.getByLabel('Comparer avec').selectOption({ label: 'Version 3' })
  await page.waitForURL(/version=1&avec=3/)
  await page.getByText('De la version 1 à la version 3').waitFor()
  expect(await wordsOf(page.locator('section ins'))).toEqual(['[ajouté : grande ]'])
  await page.reload()
  await page.getByText('De la version 1 à la version 3').waitFor()
  await page.goBack()
  await page.locator('.prose-text').getByText(fountain).waitFor()
  await context.close()
})

test('who does not write the lever reads why they can neither name nor restore a version', async () => {
  const leverId = await aWrittenLever()
  const person = await world.aPerson({ displayName: 'Passante' })
  const { page, context } = await browser.open(world, pathTo(leverId, '?version=2'), { person })
  await page.getByText('Vous ne pouvez ni nommer ni rétablir une version. Seules les personnes invitées').waitFor()
  expect(await page.getByRole('button', { name: /cette version/ }).count()).toBe(0)
  await context.close()
})

test('a name that the server refuses is said beside the field, and a version that the lever says already is not restored', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, pathTo(leverId, '?version=2'), { person: zoe })
  await page.getByRole('button', { name: 'Nommer cette version' }).click()
  await page.getByRole('button', { name: 'Enregistrer le nom' }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await page.keyboard.press('Escape')
  // Somebody restores it meanwhile.
  await world.ask(ali, give('restoreVersion', 'lever { id }'), { input: { ...operation(), leverId, revision: 2 } })
  await page.getByRole('button', { name: 'Rétablir cette version' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Rétablir cette version' }).click()
  await page.getByText('Le levier dit déjà la même chose : il n’y a rien à rétablir.').waitFor()
  expect((await read(leverId)).revision).toBe(4)
  await context.close()
})

test('the fingerprint is copied whole, and whoever downloads the version finds the same', async () => {
  const leverId = await aWrittenLever()
  const { version } = await read(leverId)
  const { page, context, complaints } = await browser.open(world, pathTo(leverId, '?version=2'))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText('Preuve de cette version').click()
  await page.getByRole('button', { name: 'Copier l’empreinte' }).click()
  await page.getByText('Empreinte copiée').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(version.fingerprint)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Télécharger levier-\d+-version-2\.json$/ }).click(),
  ])
  const bytes = await readFile(await file.path())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(version.fingerprint)
  expect(bytes.toString()).toBe(version.sealedText)
  expect(complaints).toEqual([])
  await context.close()
})

test('of two versions that do not follow each other, all who wrote in between are named, each for their body', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, pathTo(leverId, '?version=3&avec=1'))
  const head = page.getByRole('article').getByRole('banner').or(page.locator('article > header'))
  await head.getByText('Entre les versions 1 et 3, ont écrit :').waitFor()
  expect(await wordsOf(head.getByRole('listitem'))).toEqual(
    expect.arrayContaining(['Ali Haddad, au nom de Les Jardiniers', 'Zoé Martin, à titre personnel']),
  )
  await context.close()
})

test('moderators are told on the board which texts are frozen, and nobody else is', async () => {
  const leverId = await aWrittenLever({ title: 'Un texte bloqué' })
  await world.sql.rows("update lever_text set state = 'FROZEN' where lever_id = $1", [leverId])
  const moderator = await world.aPerson({ role: 'MODERATOR', displayName: 'Modération' })
  const board = `/tableaux/${world.boardId}`
  const theirs = await browser.open(world, board, { person: moderator })
  const notice = theirs.page.getByRole('complementary', { name: 'Textes bloqués' })
  await notice.getByRole('link', { name: /Un texte bloqué/ }).waitFor()
  await theirs.page.locator(`[data-lever="${leverId}"]`).getByText('Texte bloqué', { exact: true }).waitFor()
  expect(await violations(theirs.page)).toEqual([])
  const others = await browser.open(world, board)
  await others.page.locator(`[data-lever="${leverId}"]`).waitFor()
  expect(await others.page.getByText('Texte bloqué', { exact: true }).count()).toBe(0)
  await theirs.context.close()
  await others.context.close()
})

test('who wrote how much of the text is a list, body by body, that adds up to a hundred', async () => {
  const leverId = await world.aLever(zoe, { body: said[0] })
  const invitation = { ...operation(), leverId, organisationId: gardeners }
  await world.ask(zoe, give('inviteCoAuthor', 'lever { id }'), { input: invitation })
  await write(ali, leverId, { base: said[0], text: said[1], organisationId: gardeners })
  const { page, context } = await browser.open(world, pathTo(leverId))
  const shares = page.getByRole('region', { name: 'Qui a écrit le texte d’aujourd’hui' })
  await shares.getByText('Les Jardiniers').waitFor()
  const bodies = await shares.locator('p', { hasText: /\d\s%/ }).allTextContents()
  const percents = bodies.map((text) => Number(/(\d+)\s%/.exec(text)?.[1]))
  expect(percents).toHaveLength(2)
  expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100)
  await context.close()
})

test('earlier versions come when they are asked for', async () => {
  const leverId = await world.aLever(zoe, { body: '0' })
  for (let word = 1; word <= 12; word += 1) {
    await agree(leverId)
    await write(zoe, leverId, { base: String(word - 1), text: String(word) })
  }
  const { page, context } = await browser.open(world, pathTo(leverId))
  const entries = page.getByRole('navigation', { name: 'Versions du levier' }).getByRole('link')
  await entries.first().waitFor()
  expect(await entries.count()).toBe(10)
  await page.getByRole('button', { name: 'Versions précédentes' }).click()
  await expect.poll(() => entries.count()).toBe(13)
  expect(await page.getByRole('button', { name: 'Versions précédentes' }).count()).toBe(0)
  await context.close()
})

test('a version that comes meanwhile is told, and shown when the reader asks', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, pathTo(leverId))
  await page.getByRole('heading', { level: 2, name: 'Version 3' }).waitFor()
  await agree(leverId)
  await write(ali, leverId, { base: said[2], text: textOf(said[2], 'Des arbres.') })
  await page.getByText('Le levier vient de changer.').waitFor()
  expect(await page.getByRole('heading', { level: 2, name: 'Version 3' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Afficher les nouvelles versions' }).click()
  await page.getByRole('heading', { level: 2, name: 'Version 4' }).waitFor()
  expect(await page.getByText('Le levier vient de changer.').count()).toBe(0)
  await context.close()
})

test('on a narrow screen the focus goes to the version that was chosen, and back to its place in the list', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, pathTo(leverId), { width: 390 })
  await page.getByRole('link', { name: 'Version 2' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Version 2')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  await page.getByRole('link', { name: 'Toutes les versions' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('version-2')
  await context.close()
})

test('whoever reads the lever sees at once what a restored version says, its finding too', async () => {
  const leverId = await aWrittenLever({ finding: 'Rien où s’asseoir.' })
  const { page, context } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`)
  await page.getByText('Rien où s’asseoir.').waitFor()
  const edited = {
    ...operation(),
    leverId,
    revision: 1,
    title: 'La place',
    finding: 'Deux bancs cassés.',
  }
  expect((await world.ask(zoe, give('editLever', 'lever { id }'), { input: edited })).codes).toEqual([])
  await page.getByText('Deux bancs cassés.').waitFor()
  await world.ask(ali, give('restoreVersion', 'lever { id }'), { input: { ...operation(), leverId, revision: 1 } })
  await page.getByText('Rien où s’asseoir.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'La place du Tilleul' }).waitFor()
  await page.getByText(fountain).waitFor()
  await context.close()
})

test('a lever says how many versions it has and leads to them; one that is hidden shows none', async () => {
  const leverId = await aWrittenLever()
  const { page, context } = await browser.open(world, `/tableaux/${world.boardId}/leviers/${leverId}`)
  await page.getByRole('link', { name: /^3 versions, la dernière/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Versions' }).waitFor()
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const hiding = { ...operation(), leverId, reason: 'OFF_TOPIC', motive: 'Ailleurs.' }
  await world.ask(moderator, give('hideLever', 'lever { id }'), { input: hiding })
  await page.reload()
  await page.getByText('Les versions de ce levier ne peuvent pas être lues pour le moment.').waitFor()
  expect(await page.getByText('fontaine').count()).toBe(0)
  await context.close()
})

async function violations(page: Page, part = 'main'): Promise<string[]> {
  const { violations: found } = await axeOf(page).include(part).analyze()
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
