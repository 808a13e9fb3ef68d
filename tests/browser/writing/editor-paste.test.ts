import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startEditorHarness, type EditorHarness, type EditorPage } from '../harness/editor-harness.ts'

let harness: EditorHarness
let visit: EditorPage
let page: Page
beforeAll(async () => {
  harness = await startEditorHarness()
})
afterAll(() => harness?.stop())
beforeEach(async () => {
  visit = await harness.open()
  page = visit.page
  await text().click()
  return async () => {
    await visit.context.close()
    expect(visit.complaints).toEqual([])
  }
})

test('what comes from Word keeps its titles, lists, bold, italic and links, and nothing else', async () => {
  await paste({ html: pasted('word') })
  expect(await blocks()).toEqual([
    'h2: Jardins partagés',
    'h2: Le constat',
    'p: Les pieds d’immeuble sont <strong>vides</strong> et <em>peu sûrs</em> : « on n’y reste pas ».',
    'h3: Ce qu’il faut',
    'ul: <li><p>De la terre</p><ul><li><p>analysée</p></li></ul></li><li><p>De l’eau</p></li>',
    'p: Puis, dans l’ordre :',
    'ol: <li><p>réunir les habitants</p></li><li><p>voir <a href="https://www.exemple.fr/bail%20rural">le bail</a> et le plan</p></li>',
    'p: Quartier – Surface',
    'p: Les Lilas – 300 m²',
  ])
})

test('what comes from Word on the web has one list for each list, with its levels', async () => {
  await paste({ html: pasted('word-online') })
  expect(await blocks()).toEqual([
    'p: <strong>Besoins</strong>',
    'ul: <li><p>terre</p><ul><li><p>analysée</p></li></ul></li><li><p>eau</p></li>',
    'ol: <li><p><em>réunir</em></p></li><li><p>semer</p></li>',
  ])
})

test('what comes from Google Docs is not all bold, and its picture is left out aloud', async () => {
  await paste({ html: pasted('google-docs') })
  expect(await blocks()).toEqual([
    'h2: Jardins partagés',
    'p: Des pieds d’immeuble <strong>vides</strong> et <em>peu sûrs</em>, voir <a href="https://www.exemple.fr/bail">le bail</a>',
    'ul: <li><p>terre</p><ul><li><p>analysée</p></li></ul></li><li><p>eau</p></li>',
  ])
  await page.getByRole('status').getByText('Les images n’ont pas été reprises').waitFor()
})

test('what comes from a web page brings no script, no trap, no table and nobody’s thread', async () => {
  await openWithoutPolicy()
  await paste({ html: pasted('web-page') })
  expect(await blocks()).toEqual([
    'h2: Rénover<br>le centre',
    'p: Un texte <strong>fort</strong>, un piège, un lien interne et <a href="https://www.exemple.fr/a?b=c&amp;d=e">un vrai</a>.',
    'p: Une légende',
    'p: Un bloc sans nom',
    'h3: Détail',
    'blockquote: <p>Une citation</p>',
    'ol start=3: <li><p>trois</p></li><li><p>quatre</p><ul><li><p>a</p></li></ul></li>',
    'p: Chiffres',
    'p: Année – Arbres',
    'p: 2025 – <strong>12</strong>',
    'p: Une',
    'p: deux',
    'p: fin',
    'p: commenté ailleurs',
    'p: @Faux <span class="mention">@Éloïse Martin</span>',
  ])
})

test.each(['paste', 'drop'] as const)(
  'no code in what is brought by %s runs, and none of its pictures is asked for',
  async (as) => {
    const asked = await openWithoutPolicy()
    // Put into a document that is shown it would run: the test would notice.
    await show('shown')
    await expect.poll(ran).toEqual(['shown: handler', 'shown: picture'])
    expect(asked).toEqual(['/shown.png'])
    await paste({ html: traps('brought') + pasted('web-page'), as })
    // What another editor marks as its own takes the other way through the editor.
    await paste({ html: `<div data-pm-slice="1 1 []">${traps('sliced')}</div>`, as })
    await page.keyboard.type('ensuite')
    expect((await blocks()).join()).toContain('ensuite')
    await page.locator('.editor-text p').first().click()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    expect(await ran()).toEqual(['shown: handler', 'shown: picture'])
    expect(asked).toEqual(['/shown.png'])
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  },
)

test('what another editor copied is read by its words, not by its own schema', async () => {
  await paste({ html: pasted('other-editor') })
  expect(await blocks()).toEqual(['h2: Un titre', 'p: Un autre éditeur'])
})

test('plain text has a paragraph for each blank line, and its addresses become links', async () => {
  await paste({ text: 'Un\ndeux\n\nVoir https://www.exemple.fr ou ecrire@exemple.fr, pas javascript:alert(1)' })
  expect(await blocks()).toEqual([
    'p: Un<br>deux',
    'p: Voir <a href="https://www.exemple.fr">https://www.exemple.fr</a> ou <a href="mailto:ecrire@exemple.fr">ecrire@exemple.fr</a>, pas javascript:alert(1)',
  ])
})

test('words that are copied in the text and pasted again keep their spaces and their form', async () => {
  await page.keyboard.type('un ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('mot ')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Control+v')
  expect(await blocks()).toEqual(['p: un <strong>mot </strong>un <strong>mot </strong>un <strong>mot </strong>'])
})

test('an address that is pasted on words becomes their link; an unsafe one replaces them as words', async () => {
  await page.keyboard.type('le bail')
  await page.keyboard.press('Control+a')
  await paste({ text: 'https://www.exemple.fr/bail' })
  expect(await blocks()).toEqual(['p: <a href="https://www.exemple.fr/bail">le bail</a>'])
  await page.keyboard.press('Control+a')
  await paste({ text: 'javascript:alert(1)' })
  expect(await blocks()).toEqual(['p: javascript:alert(1)'])
})

test('pictures and files are refused aloud, and what was selected stays', async () => {
  await page.keyboard.type('Ne pas perdre')
  await page.keyboard.press('Control+a')
  await paste({ file: 'photo.png' })
  await page.getByRole('status').getByText('Les images et les fichiers ne peuvent pas être mis dans le texte').waitFor()
  await paste({ file: 'plan.pdf', as: 'drop' })
  expect(await blocks()).toEqual(['p: Ne pas perdre'])
})

test('what is dropped is cleaned as what is pasted', async () => {
  await openWithoutPolicy()
  await page.keyboard.type('Avant')
  await paste({ html: pasted('web-page'), as: 'drop' })
  const dropped = await blocks()
  expect(dropped).toContain('p: 2025 – <strong>12</strong>')
  expect(dropped.join()).not.toMatch(/javascript|script|img|mark/)
})

test('what is pasted is undone at once, and what was typed before it stays', async () => {
  await page.keyboard.type('Tapé ')
  await paste({ html: pasted('google-docs') })
  await page.keyboard.press('Control+z')
  expect(await blocks()).toEqual(['p: Tapé '])
})

test('what is too long to paste is refused as a whole, and said', async () => {
  await visit.context.close()
  visit = await harness.open({ most: 100 })
  page = visit.page
  await text().click()
  await page.keyboard.type('Ce que je garde')
  await page.keyboard.press('Control+a')
  await paste({ text: 'x'.repeat(123) })
  const told = page.getByRole('status').getByText('Ce texte est trop long : 23 caractères de trop. Rien n’a été collé')
  await told.waitFor()
  expect(await blocks()).toEqual(['p: Ce que je garde'])
})

/** The editor without the policy that stops foreign code, and what its page asks the network for from then on. */
async function openWithoutPolicy(): Promise<string[]> {
  await visit.context.close()
  visit = await harness.open({ isWithoutPolicy: true })
  page = visit.page
  const asked: string[] = []
  await page.route(/\.png$/, async (route) => {
    asked.push(new URL(route.request().url()).pathname)
    await route.fulfill({ status: 200, contentType: 'image/png', body: '' })
  })
  await text().click()
  return asked
}

/** HTML that says so when its code runs. */
const traps = (name: string) =>
  `<p onclick="(window.ran ??= []).push('${name}: handler')">Un piège</p>
  <img src="/${name}.png" onerror="(window.ran ??= []).push('${name}: picture')">
  <script>(window.ran ??= []).push('${name}: script')</script>`

/** Puts it into the document that is shown, as nobody should. */
const show = (name: string) =>
  page.evaluate((html) => {
    const place = document.createElement('div')
    place.innerHTML = html
    document.body.append(place)
    place.querySelector('p')?.click()
    place.remove()
  }, traps(name))

const ran = () => page.evaluate(() => ('ran' in window ? window.ran : []))

const pasted = (name: string) => readFileSync(new URL(`../harness/pasted/${name}.html`, import.meta.url), 'utf8')
const text = () => page.getByRole('textbox', { name: 'Texte du levier 1' })

interface Brought {
  html?: string
  text?: string
  file?: string
  as?: 'paste' | 'drop'
}

/** As a browser gives what was copied or dragged from elsewhere. */
async function paste(brought: Brought): Promise<void> {
  await text().evaluate((element, { html, text: words, file, as = 'paste' }) => {
    const data = new DataTransfer()
    if (html) data.setData('text/html', html)
    if (words) data.setData('text/plain', words)
    if (file) data.items.add(new File(['x'], file, { type: file.endsWith('png') ? 'image/png' : 'application/pdf' }))
    const { left, top } = element.getBoundingClientRect()
    const common = { bubbles: true, cancelable: true }
    const event =
      as === 'paste'
        ? new ClipboardEvent('paste', { ...common, clipboardData: data })
        : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 40, clientY: top + 40 })
    element.dispatchEvent(event)
  }, brought)
}

/** The blocks of the text, with their HTML; without what only the editor adds. */
function blocks(): Promise<string[]> {
  return text().evaluate((element) => {
    const copy = element.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return []
    for (const own of copy.querySelectorAll('.caret, .ProseMirror-trailingBreak, .ProseMirror-separator')) own.remove()
    for (const one of copy.querySelectorAll('*')) {
      for (const name of one.getAttributeNames()) {
        if (!['href', 'start', 'class'].includes(name)) one.removeAttribute(name)
      }
    }
    return [...copy.children].map((block) => {
      const start = block.getAttribute('start')
      return `${block.tagName.toLowerCase()}${start ? ` start=${start}` : ''}: ${block.innerHTML}`
    })
  })
}
