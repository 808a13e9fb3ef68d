import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeOf } from '../../support/browser/axe-of.ts'
import {
  startEditorHarness,
  type EditorHarness,
  type EditorPage,
  type EditorSettings,
} from '../harness/editor-harness.ts'

/** As long as nobody types before a list of names is asked for. */
const restMilliseconds = 150

let harness: EditorHarness
let visit: EditorPage | null = null
let page: Page
beforeAll(async () => {
  harness = await startEditorHarness()
})
afterAll(() => harness?.stop())
afterEach(async () => {
  const complaints = visit?.complaints
  await visit?.context.close()
  visit = null
  expect(complaints).toEqual([])
})

/** Opens the page of two people; the first one is about to write. */
async function open(settings: EditorSettings = {}): Promise<void> {
  visit = await harness.open(settings)
  page = visit.page
  await editor(1).click()
}

const editor = (place: 1 | 2) => page.getByRole('textbox', { name: `Texte du levier ${place}` })
const person = (place: 1 | 2) => page.getByRole('region', { name: place === 1 ? 'AB' : 'ZD' })
const button = (name: string) => person(1).getByRole('button', { name })
const told = (words: string) => person(1).getByRole('status').getByText(words)
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (words: string) => page.keyboard.type(words)
/** The shared document of one of them, as Yjs has it. */
const shared = (place: 1 | 2) => page.evaluate((at) => (globalThis as any).harness.text(at - 1) as string, place)
/** Undo or redo until the text is so: what is done slowly is undone in several steps. */
const pressUntil = async (key: string, text: string) => {
  for (let steps = 0; steps < 4 && (await shared(1)) !== text; steps += 1) await press(key)
  expect(await shared(1)).toBe(text)
}
const call = (name: string, ...args: unknown[]) =>
  page.evaluate(([what, given]) => (globalThis as any).harness[what](...given), [name, args] as [string, unknown[]])
const heard = () => page.evaluate(() => (globalThis as any).harness.heard)
const focusedName = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

describe('together', () => {
  test('two people write in the same text at once, and both texts end the same', async () => {
    await open()
    await type('Le jardin. ')
    await call('setDelay', Number.POSITIVE_INFINITY)
    await type('Une première phrase.')
    await editor(2).click()
    await press('Control+Home')
    await type('Avant tout : ')
    expect(await shared(2)).not.toContain('première')
    await call('release')
    expect(await shared(1)).toBe('<paragraph>Avant tout : Le jardin. Une première phrase.</paragraph>')
    await expect.poll(() => shared(2)).toBe(await shared(1))
    await type('[ici]')
    expect(await shared(1)).toContain('Avant tout : [ici]Le jardin.')
  })

  test('someone else’s caret shows their name as it moves, then their initials, and is nothing for a screen reader', async () => {
    await open()
    await type('Bonjour')
    const caret = person(2).locator('.caret')
    await caret.getByText('Anne Bérard').waitFor()
    expect(await caret.getAttribute('aria-hidden')).toBe('true')
    expect(await caret.getByText('AB').isVisible()).toBe(false)
    await caret.getByText('AB').waitFor()
    expect(await caret.getByText('Anne Bérard').isVisible()).toBe(false)
    await press('ArrowLeft')
    await caret.getByText('Anne Bérard').waitFor()
    expect(await person(1).locator('.caret').count()).toBe(0)
  })

  test('what someone else selects is tinted; their name is only ever words', async () => {
    await open()
    await type('Un mot de trop')
    await editor(2).click()
    await press('Control+Home', 'Control+Shift+ArrowRight')
    await person(1).locator('.caret-selection').getByText('Un').waitFor()
    await person(1).locator('.caret').getByText('<b>Zoé</b> Diallo').waitFor()
    expect(await person(1).locator('.caret b').count()).toBe(0)
  })

  test('a caret at a place that does not exist harms nobody', async () => {
    await open()
    await type('Texte')
    for (const cursor of [{ anchor: null, head: 3 }, { anchor: { type: { client: 'x' } }, head: {} }, 'rien']) {
      await call('point', cursor)
    }
    await type(' intact')
    await expect.poll(() => shared(2)).toBe('<paragraph>Texte intact</paragraph>')
    await editor(2).click()
    await press('Control+End')
    await type('.')
    await expect.poll(() => shared(1)).toBe('<paragraph>Texte intact.</paragraph>')
  })

  test('one writes around somebody else’s caret as if it were not there', async () => {
    await open()
    await call('begin', [['paragraph', 'Des jardins']])
    await call('stand', 0, 11)
    await person(1).locator('.caret').getByText('Karim Benali').waitFor()
    await press('Control+End')
    await type(' partout')
    await press('Control+Home', 'End', 'Backspace')
    await call('stand', 0, 4)
    await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await type('_')
    expect(await shared(1)).toBe('<paragraph>Des j_ardins partou</paragraph>')
  })

  test('the caret stays where one has just put it, even when somebody writes at that moment', async () => {
    await open()
    await call('begin', [
      ['paragraph', 'Des jardins'],
      ['paragraph', 'fin'],
    ])
    await press('Control+Home')
    await call('moveAndWrite', 11, 'Ailleurs. ')
    await type(' partout')
    expect(await shared(1)).toBe('<paragraph>Des jardins partout</paragraph><paragraph>Ailleurs. fin</paragraph>')
  })

  test('who closes the editor is gone from the text of the others, and finds it as it is when they come back', async () => {
    await open()
    await type('Un texte')
    await person(2).locator('.caret').waitFor()
    await call('leave')
    await editor(1).waitFor({ state: 'detached' })
    await person(2).locator('.caret').waitFor({ state: 'detached' })
    await editor(2).click()
    await press('Control+End')
    await type(' à deux')
    await call('comeBack')
    await expect.poll(focusedName).toBe('Texte du levier 1')
    await press('Control+End')
    await type('.')
    expect(await shared(2)).toBe('<paragraph>Un texte à deux.</paragraph>')
    await press('Control+z', 'Control+z')
    await expect.poll(() => shared(2)).toBe('<paragraph>Un texte à deux</paragraph>')
  })

  test('undo takes back one’s own words only, and redo brings them again', async () => {
    await open()
    await type('Moi. ')
    await editor(2).click()
    await press('Control+End')
    await type('Toi. ')
    await editor(1).focus()
    await press('Control+z')
    await expect.poll(() => shared(2)).toBe('<paragraph>Toi. </paragraph>')
    await press('Control+Shift+z')
    await expect.poll(() => shared(2)).toBe('<paragraph>Moi. Toi. </paragraph>')
  })

  test('after undo the caret stands behind what came back', async () => {
    await open()
    await call('begin', [['paragraph', 'Un deux trois']])
    await press('Control+Home')
    for (let letter = 0; letter < 8; letter += 1) await press('ArrowRight')
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace')
    await expect.poll(() => shared(2)).toBe('<paragraph>Un dtrois</paragraph>')
    await pressUntil('Control+z', '<paragraph>Un deux trois</paragraph>')
    await type('|')
    await expect.poll(() => shared(2)).toBe('<paragraph>Un deux |trois</paragraph>')
  })

  test('after redo the caret stands where something went again', async () => {
    await open()
    await call('begin', [['paragraph', 'Un deux trois']])
    await press('Control+Home')
    for (let letter = 0; letter < 8; letter += 1) await press('ArrowRight')
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace')
    await pressUntil('Control+z', '<paragraph>Un deux trois</paragraph>')
    await press('Control+Home')
    await pressUntil('Control+Shift+z', '<paragraph>Un dtrois</paragraph>')
    await type('|')
    await expect.poll(() => shared(2)).toBe('<paragraph>Un d|trois</paragraph>')
  })

  test('what others write right after an undo does not bring back what was selected before', async () => {
    await open()
    await call('begin', [['paragraph', 'Un deux trois']])
    await press('Control+Home')
    for (let letter = 0; letter < 3; letter += 1) await press('ArrowRight')
    for (let letter = 0; letter < 5; letter += 1) await press('Shift+ArrowRight')
    await press('Backspace')
    await expect.poll(() => shared(2)).toBe('<paragraph>Un trois</paragraph>')
    await page.evaluate(() => {
      const text: any = document.querySelector('.editor-text')
      text.editor.commands.undo()
      ;(globalThis as any).harness.other('type', 0, 0, 'Et ')
    })
    await type('|')
    await expect.poll(() => shared(2)).toBe('<paragraph>Et Un deux |trois</paragraph>')
  })

  test('after undo the caret stands behind what came back, also while somebody else writes before it', async () => {
    await open()
    await call('begin', [
      ['paragraph', 'Un deux trois'],
      ['paragraph', 'Fin'],
    ])
    await press('Control+Home')
    for (let letter = 0; letter < 8; letter += 1) await press('ArrowRight')
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace')
    await call('other', 'type', 0, 0, 'Et ')
    await pressUntil('Control+z', '<paragraph>Et Un deux trois</paragraph><paragraph>Fin</paragraph>')
    await call('other', 'type', 1, 0, 'La ')
    await type('|')
    await expect.poll(() => shared(2)).toBe('<paragraph>Et Un deux |trois</paragraph><paragraph>La Fin</paragraph>')
  })

  test('after undo in a list the caret stands in the item that came back', async () => {
    await open()
    await type('- un')
    await press('Enter')
    await type('deux')
    await press('Enter')
    await type('trois')
    await press('ArrowUp', 'End')
    // What is done within half a second is undone together.
    await page.waitForTimeout(600)
    await press('Shift+Home', 'Backspace')
    await expect.poll(() => shared(2)).not.toContain('deux')
    await press('Control+z')
    await type('|')
    await expect.poll(() => shared(2)).toContain('deux|')
  })

  test('a key that moves the caret right after one has come into the text is obeyed', async () => {
    await open()
    await type('Un deux')
    await press('Control+Home')
    await editor(2).click()
    // However slow the machine is, all of it is right after, and long after the last press of the mouse.
    await page.evaluate(() => {
      const now = Date.now() + 1_000
      Date.now = () => now
    })
    await editor(1).focus()
    await press('Control+End', 'Control+Home')
    await type('|')
    await expect.poll(() => shared(2)).toBe('<paragraph>|Un deux</paragraph>')
  })

  test('an editor that is left while somebody’s caret moves leaves no error behind', async () => {
    await open()
    await type('Texte')
    await page.evaluate(() => {
      const { harness: hands } = globalThis as any
      hands.stand(0, 2)
      hands.leave()
      hands.stand(0, 3)
    })
    await editor(1).waitFor({ state: 'detached' })
    await call('comeBack')
    await editor(1).waitFor()
    // Whatever was to be drawn a moment later has been by then.
    await type('.')
    await expect.poll(() => shared(2)).toContain('.')
  })

  test('who may only read sees what is written and cannot write', async () => {
    await open()
    await call('setReadOnly', true)
    await person(2).getByRole('toolbar').waitFor({ state: 'detached' })
    await editor(1).click()
    await type('Nouveau')
    await person(2).getByText('Nouveau').waitFor()
    await editor(2).click()
    await type('refusé')
    expect(await shared(1)).toBe('<paragraph>Nouveau</paragraph>')
    expect(await editor(2).getAttribute('aria-readonly')).toBe('true')
    expect(await found()).toEqual([])
    await call('setReadOnly', false)
    await person(2).getByRole('toolbar').waitFor()
  })
})

describe('with the keyboard', () => {
  test('the toolbar is one stop of Tab; arrows, Home and End move in it, Alt+F10 and Esc lead there and back', async () => {
    await open()
    await page.locator('#avant').focus()
    await press('Tab')
    expect(await focusedName()).toBe('Titre (Ctrl+Alt+2)')
    await press('ArrowRight', 'ArrowRight')
    expect(await focusedName()).toBe('Gras (Ctrl+B)')
    await press('End')
    expect(await focusedName()).toBe('Lire le commentaire de ces mots')
    await press('ArrowRight')
    expect(await focusedName()).toBe('Titre (Ctrl+Alt+2)')
    await press('ArrowLeft', 'Home', 'ArrowRight', 'Tab')
    expect(await focusedName()).toBe('Texte du levier 1')
    await press('Shift+Tab')
    expect(await focusedName()).toBe('Sous-titre (Ctrl+Alt+3)')
    await press('Escape')
    expect(await focusedName()).toBe('Texte du levier 1')
    await press('Alt+F10')
    expect(await focusedName()).toBe('Sous-titre (Ctrl+Alt+3)')
    expect(await person(1).locator('[role=toolbar] button[tabindex="0"]').count()).toBe(1)
  })

  test('a command of the toolbar changes the text and says that it is on', async () => {
    await open()
    await type('Un titre')
    await press('Alt+F10', 'Enter')
    expect(await button('Titre').first().getAttribute('aria-pressed')).toBe('true')
    await press('ArrowRight', 'ArrowRight', 'Space', 'Escape')
    await type(' gras')
    expect(await shared(1)).toBe('<heading level="2">Un titre<bold> gras</bold></heading>')
    expect(await button('Gras').getAttribute('aria-pressed')).toBe('true')
    expect(await button('Rétablir').getAttribute('aria-disabled')).toBe('true')
    await press('Control+z')
    expect(await button('Rétablir').getAttribute('aria-disabled')).toBeNull()
  })

  test('each shortcut does what its button does', async () => {
    await open()
    for (const [keys, expected] of [
      ['Control+Alt+2', '<heading level="2">x</heading>'],
      ['Control+Alt+3', '<heading level="3">x</heading>'],
      ['Control+Shift+7', '<orderedlist start="1"><listitem><paragraph>x</paragraph></listitem></orderedlist>'],
      ['Control+Shift+8', '<bulletlist><listitem><paragraph>x</paragraph></listitem></bulletlist>'],
      ['Control+Shift+B', '<blockquote><paragraph>x</paragraph></blockquote>'],
    ] as const) {
      await press('Control+a')
      await type('x')
      await press(keys)
      expect(await shared(1)).toBe(expected)
      await press(keys)
      expect(await shared(1)).toBe('<paragraph>x</paragraph>')
    }
    await press('Control+a', 'Control+b', 'Control+i')
    expect(await shared(1)).toBe('<paragraph><bold><italic>x</italic></bold></paragraph>')
  })

  test('Tab leaves the text; in a list it moves the item, and Esc then Tab leaves', async () => {
    await open()
    await type('- un')
    await press('Enter')
    await type('deux')
    await press('Tab')
    expect(await editor(1).locator('ul ul').innerText()).toBe('deux')
    expect(await focusedName()).toBe('Texte du levier 1')
    await press('Shift+Tab')
    expect(await editor(1).locator('ul ul').count()).toBe(0)
    await press('Escape', 'Tab')
    expect(await focusedName()).not.toBe('Texte du levier 1')
    await editor(1).focus()
    await press('Control+Home', 'Tab')
    expect(await focusedName()).not.toBe('Texte du levier 1')
    expect(await shared(1)).toContain('<listitem><paragraph>un</paragraph></listitem>')
  })

  test('somebody is mentioned without a mouse: the text names the one that is active, and Enter takes it', async () => {
    await open()
    await type('Demander à @el')
    const options = person(1).getByRole('option')
    await options.first().waitFor()
    expect(await options.allInnerTexts()).toEqual([
      'Éloïse Martin\nPersonne\u00a0· Bailleur social',
      'Élias Moreau\nPersonne',
    ])
    const active = () =>
      editor(1).evaluate((text) => document.getElementById(text.getAttribute('aria-activedescendant') ?? '')?.innerText)
    expect(await active()).toContain('Éloïse')
    await press('ArrowDown')
    expect(await active()).toContain('Élias')
    expect(await focusedName()).toBe('Texte du levier 1')
    await press('Enter')
    await type('demain')
    expect(await shared(1)).toBe(
      '<paragraph>Demander à <mention id="0190a0a0-0000-7000-8000-000000000012" kind="PERSON" label="Élias Moreau"></mention> demain</paragraph>',
    )
    expect(await editor(2).locator('.mention').innerText()).toBe('@Élias Moreau')
    for (let presses = 0; presses < 8; presses += 1) await press('Backspace')
    expect(await shared(1)).toBe('<paragraph>Demander à </paragraph>')
  })

  test('a body of several words is found; Esc closes the list until another « @ »; the answers wait for a rest', async () => {
    await open()
    const begun = performance.now()
    await type('(@régie de q')
    const typingTook = performance.now() - begun
    await person(1).getByRole('option', { name: 'Régie de quartier' }).getByText('Organisme · association').waitFor()
    await expect.poll(async () => (await heard()).queries.at(-1)).toBe('régie de q')
    // A slow machine rests between two letters: no more is asked than there were rests.
    expect((await heard()).queries.length).toBeLessThanOrEqual(1 + Math.floor(typingTook / restMilliseconds))
    await press('Escape')
    await person(1).getByRole('listbox').waitFor({ state: 'detached' })
    await press('Enter')
    await type('@xyz')
    await person(1).getByText('Aucune personne ni aucun organisme ne porte ce nom.').waitFor()
    await press('Backspace', 'Backspace', 'Backspace')
    await person(1).getByRole('option', { name: 'Régie' }).click()
    expect(await editor(1).innerText()).toContain('(@régie de q')
    expect(await editor(1).locator('.mention').innerText()).toBe('@Régie de quartier')
  })
})

describe('as one types', () => {
  test('French signs are made, and Backspace right after brings back what was typed, also when others write', async () => {
    await open()
    await type('Elle dit "oui" à l\'été...')
    expect(await shared(1)).toBe('<paragraph>Elle dit « oui » à l’été…</paragraph>')
    await type(' 1990--')
    expect(await shared(1)).toContain('1990–')
    await call('insert', 'Avant. ')
    await press('Backspace')
    expect(await shared(1)).toContain('Avant. ')
    expect(await shared(1)).toContain(' 1990--</paragraph>')
    await press('Backspace')
    expect(await shared(1)).toContain(' 1990-</paragraph>')
  })

  test('undo right after a sign takes back the sign only, not what was typed before it', async () => {
    await open()
    await type('Bien sûr...')
    await press('Control+z')
    expect(await shared(1)).toBe('<paragraph>Bien sûr...</paragraph>')
    await press('Control+Shift+z')
    expect(await shared(1)).toBe('<paragraph>Bien sûr…</paragraph>')
  })

  test('nothing changes inside addresses, which become links', async () => {
    await open()
    await type('Voir https://exemple.fr/l\'eau--vive...?q="x" et ecrire@l-asso.fr. Fin')
    expect(await shared(1)).toBe(
      '<paragraph>Voir <link href="https://exemple.fr/l\'eau--vive...?q=">https://exemple.fr/l\'eau--vive...?q=</link>"x" et <link href="mailto:ecrire@l-asso.fr">ecrire@l-asso.fr</link>. Fin</paragraph>',
    )
  })

  test('an address becomes a link at the end of a line too, and Backspace right after gives the words back', async () => {
    await open()
    await type('https://exemple.fr ')
    expect(await editor(1).locator('a').count()).toBe(1)
    await press('Backspace')
    expect(await shared(1)).toBe('<paragraph>https://exemple.fr </paragraph>')
    await type('www.exemple.fr')
    await press('Enter')
    expect(await editor(1).locator('a').getAttribute('href')).toBe('https://www.exemple.fr')
    expect(await editor(1).locator('p').count()).toBe(2)
  })

  test('in English, the signs are English', async () => {
    await open({ language: 'en' })
    await type('She said "yes", it\'s 1990--2000...')
    expect(await shared(1)).toBe('<paragraph>She said “yes”, it’s 1990--2000…</paragraph>')
  })

  test('an address that is not safe is never a link, however it is written', async () => {
    await open()
    await type('javascript:alert(1) [x](javascript:alert(1)) data:text/html,x ')
    expect(await editor(1).locator('a').count()).toBe(0)
    await press('Control+a', 'Control+k')
    const dialog = page.getByRole('dialog', { name: 'Ajouter un lien' })
    const field = dialog.getByRole('textbox', { name: 'Adresse' })
    for (const address of [
      'javascript:alert(1)',
      ' java\tscript:alert(1)',
      'data:text/html,x',
      'ftp://exemple.fr',
      '',
      'rien',
    ]) {
      await field.fill(address)
      await press('Enter')
      await dialog.getByRole('alert').getByText('Cette adresse ne convient pas.').waitFor()
    }
    await field.fill('www.exemple.fr/page')
    await press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await editor(1).locator('a').getAttribute('href')).toBe('https://www.exemple.fr/page')
    await expect.poll(focusedName).toBe('Texte du levier 1')
  })

  test('the focus that comes back comes to where one was: what is typed at once stands there', async () => {
    await open()
    await type('Le bail')
    const place = await page.evaluate(() => {
      const text = document.activeElement as HTMLElement
      text.blur()
      getSelection()?.removeAllRanges()
      text.focus()
      return getSelection()?.anchorOffset
    })
    expect(place).toBe('Le bail'.length)
    await type(' !')
    expect(await shared(1)).toBe('<paragraph>Le bail !</paragraph>')
  })

  test('a link is changed, and taken away, with the keyboard; without words chosen its words are asked for', async () => {
    await open()
    await press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.locator('[role=dialog] input:focus').waitFor()
    await type('Le bail')
    await page.getByRole('textbox', { name: 'Adresse' }).fill('https://exemple.fr/bail')
    await press('Enter')
    await expect.poll(() => shared(1)).toContain('<link href="https://exemple.fr/bail">Le bail</link>')
    await expect.poll(focusedName).toBe('Texte du levier 1')
    await type(' !')
    expect(await shared(1)).toContain('Le bail</link> !')
    await press('Control+Home', 'ArrowRight')
    // The editor has read where the caret is.
    await expect.poll(() => button('Lien').getAttribute('aria-pressed')).toBe('true')
    await press('Control+k')
    const field = page.getByRole('dialog', { name: 'Modifier le lien' }).getByRole('textbox', { name: 'Adresse' })
    expect(await field.inputValue()).toBe('https://exemple.fr/bail')
    await field.fill('nom@exemple.fr')
    await press('Enter')
    await expect.poll(() => shared(1)).toContain('<link href="mailto:nom@exemple.fr">Le bail</link>')
    await expect.poll(focusedName).toBe('Texte du levier 1')
    await press('Control+k')
    await page.getByRole('button', { name: 'Supprimer le lien' }).press('Enter')
    await expect.poll(() => shared(1)).toBe('<paragraph>Le bail !</paragraph>')
  })
})

describe('the limit', () => {
  test('what one types stops at the limit, is counted when little is left, and is said aloud', async () => {
    await open({ most: 40 })
    await type('a'.repeat(35))
    expect(await page.getByText('caractères sur').count()).toBe(0)
    await type('b')
    await person(1).getByText('36 caractères sur 40').waitFor()
    await told('Le texte est presque plein : 40 caractères au plus.').waitFor()
    await type('cdefghij')
    await told('Le texte est plein : 40 caractères au plus.').waitFor()
    expect(await shared(1)).toBe(`<paragraph>${'a'.repeat(35)}bcdef</paragraph>`)
    expect((await heard()).counts).toEqual([40, 40])
    await press('Backspace')
    await type('z')
    expect(await shared(1)).toBe(`<paragraph>${'a'.repeat(35)}bcdez</paragraph>`)
  })

  test('when both write at once, everybody’s words are kept, and from there one can only shorten', async () => {
    await open({ most: 20 })
    await call('setDelay', Number.POSITIVE_INFINITY)
    await type('a'.repeat(15))
    await editor(2).click()
    await type('b'.repeat(15))
    await call('release')
    await expect.poll(async () => (await shared(1)).match(/[ab]/g)?.length).toBeGreaterThan(30)
    const before = await shared(1)
    await type('c')
    expect(await shared(1)).toBe(before)
    await press('Backspace')
    expect((await shared(1)).length).toBe(before.length - 1)
  })
})

describe('words that a thread is about', () => {
  const threadId = '0190a0a0-0000-7000-8000-0000000000f1'
  const otherThread = '0190a0a0-0000-7000-8000-0000000000f2'
  const marked = (place: 1 | 2, id: string) =>
    editor(place)
      .locator(`mark.comment-mark[data-thread="${id}"]`)
      .evaluateAll((marks) =>
        marks.map((mark) => {
          const words = mark.cloneNode(true) as Element
          words.querySelector('.caret')?.remove()
          return words.textContent ?? ''
        }),
      )

  test('they stay marked when their paragraph is split, undone or written around; typing beside does not extend them', async () => {
    await open()
    await call('begin', [['paragraph', 'Des jardins partagés partout']])
    await call('comment', 0, 4, 16, threadId)
    expect(await marked(2, threadId)).toEqual(['jardins partagés'])
    await editor(1).click()
    await press('Control+Home')
    for (let presses = 0; presses < 12; presses += 1) await press('ArrowRight')
    await press('Enter')
    expect(await marked(2, threadId)).toEqual(['jardins ', 'partagés'])
    await editor(2).click()
    await press('Control+Home')
    await type('Oui. ')
    await editor(1).focus()
    await press('Control+z')
    expect(await marked(2, threadId)).toEqual(['jardins partagés'])
    await press('Control+Home')
    for (let presses = 0; presses < 9; presses += 1) await press('ArrowRight')
    await type('beaux ')
    await press('Control+End')
    for (let presses = 0; presses < 8; presses += 1) await press('ArrowLeft')
    await type('!')
    expect(await marked(2, threadId)).toEqual(['jardins partagés'])
    expect(await editor(1).innerText()).toBe('Oui. Des beaux jardins partagés! partout')
  })

  test('they may overlap, lead to their thread with a click or the toolbar, and are not copied', async () => {
    await open()
    await call('begin', [['paragraph', 'Des jardins partagés partout']])
    await call('comment', 0, 4, 16, threadId)
    await call('comment', 0, 12, 16, otherThread)
    expect((await marked(1, otherThread)).join('')).toBe('partagés partout')
    expect((await marked(1, threadId)).join('')).toBe('jardins partagés')
    await editor(1)
      .getByText('jardins')
      .click({ position: { x: 12, y: 8 } })
    await expect.poll(async () => (await heard()).threads).toEqual([threadId])
    await press('Alt+F10', 'End', 'Enter')
    await expect.poll(async () => (await heard()).threads).toEqual([threadId, threadId])
    await press('Escape', 'Control+a')
    await button('Commenter').and(page.locator(':not([aria-disabled])')).waitFor()
    await press('Control+x', 'Control+v')
    await expect.poll(() => editor(1).innerText()).toContain('Des jardins partagés partout')
    expect(await marked(1, threadId)).toEqual([])
  })

  test('words are chosen to be commented', async () => {
    await open()
    await type('Un mot')
    expect(await button('Commenter').getAttribute('aria-disabled')).toBe('true')
    await press('Shift+Control+ArrowLeft')
    await button('Commenter').and(page.locator(':not([aria-disabled])')).click()
    expect((await heard()).comments).toEqual([{ quote: 'mot', passage: { block: 0, from: 3, words: 'mot' } }])
  })

  test('a text that is only read leads to its threads too, with the mouse and the keyboard', async () => {
    await open()
    await call('read', `<p>Des <mark class="comment-mark" data-thread="${threadId}">jardins</mark></p>`)
    const mark = page.getByRole('button', { name: 'jardins' })
    await mark.click()
    await mark.press('Enter')
    expect((await heard()).threads).toEqual([`read ${threadId}`, `read ${threadId}`])
  })
})

describe('on any screen', () => {
  const cases = (['light', 'dark', 'contrast'] as const).flatMap((theme) =>
    [390, 1280].map((width) => ({ theme, width }) as const),
  )

  test.each(cases)(
    'axe has nothing to say, in $theme at $width pixels, and nothing is wider than the screen',
    async (look) => {
      await open({ ...look, hasTouch: look.width < 700, most: 400 })
      await furnish()
      expect(await found()).toEqual([])
      await press('Control+End')
      await type(' @el')
      await person(1).getByRole('option').first().waitFor()
      expect(await found()).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width)
      await press('Escape', 'Control+k')
      await page.getByRole('dialog').waitFor()
      expect(await found('[role=dialog]')).toEqual([])
      await press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  )

  test('on a phone the buttons are large enough for a finger and the toolbar never covers the caret', async () => {
    await open({ width: 390, height: 700, hasTouch: true })
    const sizes = await person(1)
      .getByRole('toolbar')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((one) => Math.min(one.clientWidth, one.clientHeight)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(41)
    await type('Premier')
    for (let lines = 0; lines < 40; lines += 1) await press('Enter')
    await type('Dernier')
    expect(await caretInSight()).toBe(true)
    for (let lines = 0; lines < 40; lines += 1) await press('ArrowUp')
    await expect.poll(caretInSight).toBe(true)
    await expect.poll(() => page.evaluate(() => document.getSelection()?.anchorNode?.textContent)).toBe('Premier')
    await page.setViewportSize({ width: 390, height: 320 })
    await expect.poll(caretInSight).toBe(true)
  })

  test('the toolbar is in English for who reads English, at once', async () => {
    await open()
    await call('showLocale', 'EN')
    await button('Bold (Ctrl+B)').waitFor()
    await button('Bulleted list (Ctrl+Shift+8)').waitFor()
    await type('kept')
    expect(await shared(1)).toBe('<paragraph>kept</paragraph>')
  })

  test('the name of a button is shown under it when it is reached or pointed at, and Esc hides it', async () => {
    await open()
    await button('Gras').hover()
    const tip = page.locator('.editor-tip').getByText('Gras (Ctrl+B)')
    await tip.waitFor()
    await press('Escape')
    await tip.waitFor({ state: 'detached' })
    await press('Alt+F10', 'ArrowRight')
    await page.locator('.editor-tip').getByText('Sous-titre (Ctrl+Alt+3)').waitFor()
  })
})

/** A bit of everything, with carets, selections, threads, a notice and the count. */
async function furnish(): Promise<void> {
  const words = 'Des jardins partagés au pied des immeubles'
  await call('begin', [
    ['heading', 'Le constat', { level: 2 }],
    ['paragraph', words],
    ['heading', 'Détail', { level: 3 }],
    ['paragraph', words],
  ])
  await call('comment', 1, 4, 16, '0190a0a0-0000-7000-8000-0000000000f1')
  await call('comment', 1, 12, 16, '0190a0a0-0000-7000-8000-0000000000f2')
  await call('stand', 1, 25)
  await press('Control+End', 'Enter')
  await type('- un')
  await press('Enter')
  await type('deux')
  await press('Enter', 'Enter')
  await type('> cité, voir https://exemple.fr ')
  await press('Enter', 'Enter')
  await type('x'.repeat(245))
}

async function caretInSight(): Promise<boolean> {
  return page.evaluate(() => {
    const text: any = document.querySelector('.editor-text')
    const { top, bottom } = text.editor.view.coordsAtPos(text.editor.state.selection.head)
    const bar = document.querySelector('.editor-head')?.getBoundingClientRect()
    return top >= (bar?.bottom ?? 0) && bottom <= (window.visualViewport?.height ?? 0)
  })
}

async function found(within = 'html'): Promise<string[]> {
  const { violations } = await axeOf(page).include(within).analyze()
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
