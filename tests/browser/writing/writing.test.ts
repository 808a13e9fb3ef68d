import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aBody, aMandate } from '../../organisations/bodies.ts'
import { axeOf } from '../../support/browser/axe-of.ts'
import { startBrowser, type TestBrowser, type Visit, type Visitor } from '../../support/browser/browser.ts'
import { connectionSaying } from '../../support/connection.ts'
import { elsewhere } from '../../support/browser/gestures.ts'
import { give, operation } from '../../support/give.ts'
import { tabTo } from '../../support/browser/keyboard.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'

let world: World
let browser: TestBrowser
let zoe: TestPerson
let ali: TestPerson
let sofia: TestPerson
beforeAll(async () => {
  world = await startWorld()
  browser = await startBrowser()
  zoe = await aMember('Zoé Martin', 'Régie du Parc')
  ali = await aMember('Ali Benhaddou', 'Les Jardiniers du Quai')
  sofia = await aMember('Sofia Costa', 'Conseil citoyen des Tilleuls')
})
afterAll(async () => {
  await browser?.stop()
  await world?.stop()
})

afterEach(() => browser.closePages())

async function aMember(displayName: string, name: string): Promise<TestPerson> {
  const person = await world.aPerson({ displayName })
  const admin = await world.aPerson({ role: 'ADMIN' })
  const organisationId = await aBody(world, admin, { name, shortName: name })
  await aMandate(world, admin, { personId: person.id, organisationId, kind: 'MEMBER' })
  return person
}

/** A lever of Zoé's that Ali and Sofia were invited to write. */
async function aSharedLever(body = 'Il n’y a pas un banc.'): Promise<string> {
  const leverId = await world.aLever(zoe, { title: 'Des bancs à l’ombre', body })
  for (const { id: personId } of [ali, sofia]) {
    await world.ask(zoe, give('inviteCoAuthor', ''), { input: { ...operation(), leverId, personId } })
  }
  return leverId
}

const leverPath = (leverId: string) => `/tableaux/${world.boardId}/leviers/${leverId}`
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Le texte', exact: true })

async function open(path: string, visitor: Visitor): Promise<Visit> {
  return browser.open(world, path, visitor)
}

/** Somebody's screen with the editor of a lever's text. */
async function write(leverId: string, person: TestPerson, more: Visitor = {}) {
  const visit = await open(`${leverPath(leverId)}/modifier`, { person, ...more })
  const text = textOf(visit.page)
  await expect.poll(() => wordsOf(text)).not.toBe('')
  const type = async (words: string, where: 'Control+End' | 'Control+Home' = 'Control+End') => {
    await text.click()
    await visit.page.keyboard.press(where)
    await visit.page.keyboard.type(words)
  }
  return { ...visit, text, type, words: () => wordsOf(text) }
}

/** What a screen shows of a text, without the carets of the others and with plain spaces. */
async function wordsOf(text: Locator): Promise<string> {
  const shown = await text.evaluate((editor) => {
    const copy = editor.cloneNode(true) as Element
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return [...copy.children].map((block) => block.textContent).join('\n')
  })
  return shown.replace(/[\s\u00a0\u2060\ufeff]+/g, ' ').trim()
}

/** Somebody, in the list of those with whom one writes. */
const withOne = (page: Page, name: string) =>
  page
    .locator('div', { has: page.getByText('Avec vous :') })
    .last()
    .getByText(name)

const bodyOf = async (leverId: string): Promise<string> =>
  (await world.ask(null, 'query ($id: ID!) { lever(id: $id) { body } }', { id: leverId })).data?.lever.body

test('three people of three bodies write one text: on a desk, on a phone and in simple mode, and all of it is there', async () => {
  const leverId = await aSharedLever()
  const hers = await write(leverId, zoe)
  const his = await write(leverId, ali, { width: 390 })
  await hers.type(' Zoé ajoute une fontaine.')
  await his.type('Ali commence. ', 'Control+Home')
  const simple = await open(`${leverPath(leverId)}/modifier?mode=simple`, { person: sofia })
  const field = simple.page.getByRole('textbox', { name: 'Le texte' })
  await expect.poll(() => field.inputValue()).toContain('Il n’y a pas un banc.')
  await field.fill((await field.inputValue()).replace('pas un banc', 'pas un seul banc'))
  await simple.page.getByRole('button', { name: 'Enregistrer le texte' }).click()
  await simple.page.getByText('Texte enregistré').waitFor()
  const all = 'Ali commence. Il n’y a pas un seul banc. Zoé ajoute une fontaine.'
  for (const { words } of [hers, his]) await expect.poll(words).toContain('pas un seul banc')
  await expect.poll(() => bodyOf(leverId)).toBe(all)
  // Whoever reads it is told that its author was not alone, and comes to who wrote what.
  const reader = await open(leverPath(leverId), {})
  const others = reader.page.getByRole('link', { name: 'et 2 autres personnes' })
  expect(await others.getAttribute('href')).toBe(`${leverPath(leverId)}/historique`)
  // Each sees who the other is, by name and by body, not by colour only.
  await hers.page.getByText('Les Jardiniers du Quai').first().waitFor()
  expect(await hers.page.locator('[data-caret-initials], .caret').first().textContent()).toBeTruthy()
  expect([hers, his, simple].flatMap(({ complaints }) => complaints)).toEqual([])
  for (const { page } of [hers, his, simple]) expect((await axeOf(page).analyze()).violations).toEqual([])
})

test('without a network both go on writing; when it is back nothing is missing and both texts are the same', async () => {
  const leverId = await aSharedLever()
  const [hers, his] = [await write(leverId, zoe), await write(leverId, ali)]
  await his.context.setOffline(true)
  await connectionSaying(his.page, 'Hors ligne').waitFor()
  await his.type(' Écrit sans réseau.')
  await hers.type(' Écrit en ligne.')
  await connectionSaying(his.page, /Hors ligne, \d+ modifications? en attente/).waitFor()
  // The page can be read all the while.
  expect(await his.words()).toContain('Écrit sans réseau.')
  await expect.poll(() => bodyOf(leverId)).toContain('Écrit en ligne.')
  expect(await bodyOf(leverId)).not.toContain('sans réseau')
  await his.context.setOffline(false)
  await connectionSaying(his.page, 'En direct').waitFor()
  await expect.poll(() => bodyOf(leverId)).toContain('Écrit sans réseau.')
  await expect.poll(async () => (await hers.words()) === (await his.words())).toBe(true)
  expect(await hers.words()).toContain('Écrit en ligne.')
})

test('a tab that dies without a network loses nothing: the next page sends it', async () => {
  const leverId = await aSharedLever()
  const hers = await write(leverId, zoe)
  await hers.context.setOffline(true)
  await hers.type(' Avant que l’onglet meure.')
  await connectionSaying(hers.page, /Hors ligne, \d+ modifications? en attente/).waitFor()
  await expect.poll(() => keptOnDevice(hers.page)).toBeGreaterThan(1)
  // Without asking: it dies.
  await hers.page.close({ runBeforeUnload: false })
  await hers.context.setOffline(false)
  const later = await hers.context.newPage()
  await later.goto(world.url)
  await expect.poll(() => bodyOf(leverId)).toBe('Il n’y a pas un banc. Avant que l’onglet meure.')
})

/** How many unsent changes of editors the device keeps. */
function keptOnDevice(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => void (request.onsuccess = () => resolve(request.result)))
    const database = await done(indexedDB.open('leviers-pens'))
    const records: { waiting: unknown[] }[] = await done(
      database.transaction('records').objectStore('records').getAll(),
    )
    database.close()
    return records.reduce((sum, { waiting }) => sum + waiting.length, 0)
  })
}

test('whoever leaves is asked only when something is not saved yet', async () => {
  const leverId = await aSharedLever()
  const hers = await write(leverId, zoe)
  const asked: string[] = []
  hers.page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await hers.type(' Enregistré.')
  await expect.poll(() => bodyOf(leverId)).toContain('Enregistré.')
  await hers.page.reload()
  await hers.text.waitFor()
  expect(asked).toEqual([])
  await hers.context.setOffline(true)
  await hers.type(' Pas encore.')
  await connectionSaying(hers.page, /Hors ligne, \d+ modifications? en attente/).waitFor()
  await hers.page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
})

test('where sockets are blocked people still write together and see who does, and the page says that it is not in real time', async () => {
  const leverId = await aSharedLever()
  const his = await open(leverPath(leverId), { person: ali })
  await his.context.addInitScript(() => {
    // What a proxy does that knows no WebSockets.
    class Blocked extends EventTarget {
      static CONNECTING = 0
      readyState = 3
      constructor() {
        super()
        setTimeout(() => {
          const closed = new CloseEvent('close', { code: 1006 })
          this.dispatchEvent(closed)
          ;(this as unknown as { onclose?: (event: CloseEvent) => void }).onclose?.(closed)
        }, 10)
      }
      close() {}
      send() {}
    }
    ;(globalThis as { WebSocket: unknown }).WebSocket = Blocked
  })
  await his.page.goto(`${world.url}${leverPath(leverId)}/modifier`)
  const text = textOf(his.page)
  await text.waitFor()
  await his.page.getByRole('status').getByText('Mise à jour toutes les quelques secondes').first().waitFor()
  const hers = await write(leverId, zoe)
  await hers.type(' De Zoé.')
  await text.click()
  await his.page.keyboard.press('Control+Home')
  await his.page.keyboard.type('D’Ali. ')
  await expect.poll(() => hers.words()).toBe('D’Ali. Il n’y a pas un banc. De Zoé.')
  await expect.poll(() => wordsOf(text)).toBe('D’Ali. Il n’y a pas un banc. De Zoé.')
  await withOne(his.page, 'Zoé Martin').waitFor()
  await withOne(hers.page, 'Ali Benhaddou').waitFor()
  await his.page.getByRole('link', { name: 'Revenir au levier', exact: true }).last().click()
  await withOne(hers.page, 'Ali Benhaddou').waitFor({ state: 'detached' })
})

test('a browser that keeps nothing on the device, and a clock that is wrong by days, are no trouble', async () => {
  const leverId = await aSharedLever()
  const visit = await open('/', { person: zoe })
  await visit.context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
    const real = Date.now
    Date.now = () => real() - 3 * 86_400_000
  })
  await visit.page.goto(`${world.url}${leverPath(leverId)}/modifier`)
  const text = textOf(visit.page)
  await text.waitFor()
  await text.click()
  await visit.page.keyboard.press('Control+End')
  await visit.page.keyboard.type(' Écrit en privé.')
  await expect.poll(() => bodyOf(leverId)).toBe('Il n’y a pas un banc. Écrit en privé.')
})

test('one person in two tabs writes in both, and is one person', async () => {
  const leverId = await aSharedLever()
  const first = await write(leverId, zoe)
  const page = await first.context.newPage()
  await page.goto(`${world.url}${leverPath(leverId)}/modifier`)
  const second = textOf(page)
  await expect.poll(() => wordsOf(second)).toContain('banc')
  await first.type(' Premier onglet.')
  // Who types in the middle of somebody's words has them around theirs.
  await expect.poll(() => wordsOf(second)).toContain('Premier onglet.')
  await second.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Second onglet.')
  for (const words of [' Premier onglet.', ' Second onglet.']) {
    await expect.poll(() => bodyOf(leverId)).toContain(words)
  }
  await expect.poll(async () => (await first.words()) === (await wordsOf(second))).toBe(true)
})

test('a right that ends closes the pen at once, and keeps the words that were not saved', async () => {
  const leverId = await aSharedLever()
  const his = await write(leverId, ali)
  const { data } = await world.ask(zoe, `{ lever(id: "${leverId}") { coAuthors { id person { id } } } }`)
  const coAuthorId = data?.lever.coAuthors.find((one: any) => one.person.id === ali.id)?.id
  await his.type(' À temps.')
  await expect.poll(() => bodyOf(leverId)).toContain('À temps.')
  // What is typed while the network is away, and the right ends meanwhile.
  await his.context.setOffline(true)
  await connectionSaying(his.page, 'Hors ligne').waitFor()
  await his.type(' Trop tard.')
  await world.ask(zoe, give('removeCoAuthor', ''), { input: { ...operation(), leverId, coAuthorId } })
  await his.context.setOffline(false)
  await his.page.getByText('Vous ne pouvez plus écrire dans ce texte pour l’instant.').waitFor()
  await his.page.getByRole('heading', { name: 'Modifications non enregistrées' }).waitFor()
  // As it was typed, in one piece or, when some of it was on its way, in two.
  const kept = his.page.getByRole('region', { name: 'Modifications non enregistrées' }).locator('blockquote')
  await expect.poll(async () => (await kept.allTextContents()).join(' ')).toMatch(/^T ?rop tard\.$/)
  expect(await bodyOf(leverId)).not.toContain('Trop tard')
  expect((await axeOf(his.page).analyze()).violations).toEqual([])
})

test('a right that ends while one is online ends the pen within a moment', async () => {
  const leverId = await aSharedLever()
  const his = await write(leverId, ali)
  await world.ask(zoe, give('withdrawLever', ''), { input: { ...operation(), leverId, reason: 'Redit.' } })
  await his.page.getByText('Vous ne pouvez plus écrire dans ce texte pour l’instant.').waitFor()
})

test('a reader selects words and comments on them; the thread stays on them while others write, split and undo', async () => {
  const leverId = await aSharedLever('Un banc à l’ombre du tilleul.')
  const hers = await write(leverId, zoe)
  const reader = await open(leverPath(leverId), { person: await world.aPerson({ displayName: 'Lucie' }) })
  await reader.page.getByText('Un banc à l’ombre du tilleul.').waitFor()
  await select(reader.page, 'à l’ombre')
  await reader.page.getByRole('button', { name: 'Commenter ce passage' }).click()
  await reader.page.getByLabel('Votre commentaire').fill('Le matin aussi ?')
  await reader.page.getByRole('button', { name: 'Publier le commentaire' }).click()
  const mark = (page: Page) => page.locator('mark[data-thread]')
  await expect.poll(() => mark(hers.page).allTextContents()).toEqual(['à l’ombre'])
  await reader.page.getByText('« à l’ombre »').waitFor()
  // In the middle of the words: the paragraph is parted, and put together again.
  await placeAfter(hers.page, 'à l’')
  await hers.page.keyboard.press('Enter')
  await expect.poll(() => mark(hers.page).allTextContents()).toEqual(['à l’', 'ombre'])
  await hers.page.keyboard.press('Control+z')
  await expect.poll(() => mark(hers.page).allTextContents()).toEqual(['à l’ombre'])
  await hers.page.keyboard.type('X')
  await hers.page.keyboard.press('Control+z')
  await expect.poll(() => mark(hers.page).allTextContents()).toEqual(['à l’ombre'])
  // The words go: the thread keeps what it was about.
  await hers.text.click()
  await hers.page.keyboard.press('Control+a')
  await hers.page.keyboard.type('Tout autre chose.')
  await reader.page.getByText('(ce passage a changé depuis)').waitFor()
  await reader.page.getByText('« à l’ombre »').waitFor()
})

/** Selects words of the text that is read, as a pointer does. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.prose-text') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.nodeValue?.indexOf(wanted) ?? -1
      if (from === -1) continue
      getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length)
      return
    }
  }, words)
}

/** Puts the caret of the editor after some words. */
async function placeAfter(page: Page, words: string): Promise<void> {
  await textOf(page).click()
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('.editor-text') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at === -1) continue
      getSelection()?.collapse(node, at + wanted.length)
      return
    }
  }, words)
}

test('who was invited finds « Modifier » on the lever; to others the page says why they may not write, and opens once they may', async () => {
  const leverId = await aSharedLever()
  const his = await open(leverPath(leverId), { person: ali })
  await his.page.getByRole('link', { name: 'Modifier' }).click()
  await textOf(his.page).waitFor()
  const lucie = await world.aPerson({ displayName: 'Lucie' })
  const hers = await open(leverPath(leverId), { person: lucie })
  await hers.page.getByRole('button', { name: 'Commenter un passage' }).waitFor()
  expect(await hers.page.getByRole('link', { name: 'Modifier' }).count()).toBe(0)
  const reason = /^Seules les personnes invitées à l’écrire peuvent modifier ce levier/
  for (const mode of ['editeur', 'simple']) {
    const page = await open(`${leverPath(leverId)}/modifier?mode=${mode}`, { person: lucie })
    await page.page.getByText(reason).waitFor()
    // Nothing to try again, to choose or to go to but the way back.
    expect(await page.page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0)
    expect(await page.page.getByRole('checkbox', { name: /^Mode simple/ }).count()).toBe(0)
    expect(await page.page.getByRole('navigation', { name: 'Modifier' }).count()).toBe(0)
  }
  const waiting = await open(`${leverPath(leverId)}/modifier?mode=editeur`, { person: lucie })
  await waiting.page.getByText(reason).waitFor()
  await elsewhere(world, zoe, 'inviteCoAuthor', { leverId, personId: lucie.id })
  await textOf(waiting.page).waitFor()
  const visitor = await open(`${leverPath(leverId)}/modifier`, {})
  await visitor.page.getByText('Connectez-vous pour écrire ce texte.').waitFor()
  await visitor.page.goto(`${world.url}${leverPath(leverId)}/details`)
  await visitor.page.getByRole('main').getByRole('link', { name: 'Se connecter' }).waitFor()
})

test('with the keyboard alone one opens the text, writes, sets a title, comes back, and reads it', async () => {
  const leverId = await aSharedLever('Premier paragraphe.')
  const { page } = await open(leverPath(leverId), { person: zoe })
  await page.getByRole('link', { name: 'Modifier' }).waitFor()
  await tabTo(page, 'Modifier')
  await page.keyboard.press('Enter')
  await textOf(page).waitFor()
  // The link of that name comes first, then the text itself.
  await tabTo(page, 'Le texte')
  await tabTo(page, 'Le texte')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Un titre')
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Et la suite.')
  await expect.poll(() => bodyOf(leverId)).toBe('Premier paragraphe.\n\nUn titre\n\nEt la suite.')
  await tabTo(page, 'Revenir au levier')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Un titre' }).waitFor()
})

test('the page is right in English too, on a phone and in every theme', async () => {
  const leverId = await aSharedLever()
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const { page } = await open(`${leverPath(leverId)}/modifier`, { person: zoe, language: 'en', theme, width: 390 })
    await page.getByRole('textbox', { name: 'The text' }).waitFor()
    await page.getByText('Who writes this lever').waitFor()
    expect((await axeOf(page).analyze()).violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})
