import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import type { Visitor } from '../../support/browser/browser.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'
import type { TestPerson } from '../../support/world.ts'

const { world, browser } = await openBrowserWorld()
let zoe: TestPerson
beforeAll(async () => {
  zoe = await world.aPerson({ displayName: 'Zoé Martin' })
})

/** The network between a page and the server, under the hand of the test. */
interface Line {
  /** What is sent that has such words in it waits, over the socket and over HTTP. */
  hold(words: string): void
  /** The socket breaks, and another one is not opened for now. */
  cut(): void
  /** Everything that waits goes on. */
  release(): void
}

async function lineOf(page: Page): Promise<Line> {
  let held: string | null = null
  let opened = Promise.withResolvers<void>()
  let isCut = false
  const sockets = new Set<{ close(options: { code: number }): Promise<void> }>()
  const released = async (words: string | null) => {
    if (held !== null && words?.includes(held)) await opened.promise
  }
  await page.routeWebSocket(/graphql/, async (socket) => {
    if (isCut) await opened.promise
    sockets.add(socket)
    const server = socket.connectToServer()
    let before = Promise.resolve()
    socket.onMessage((message) => {
      before = before.then(() => released(String(message))).then(() => server.send(message))
    })
  })
  await page.route('**/graphql', async (route) => {
    await released(route.request().postData())
    await route.continue().catch(() => undefined)
  })
  return {
    hold(words) {
      held = words
    },
    cut() {
      isCut = true
      for (const socket of sockets) void socket.close({ code: 1012 })
      sockets.clear()
    },
    release() {
      ;[held, isCut] = [null, false]
      opened.resolve()
      opened = Promise.withResolvers()
    },
  }
}

const leverPath = (leverId: string) => `/tableaux/${world.boardId}/leviers/${leverId}`

/** Somebody's screen, with the network under the hand of the test. */
async function open(path: string, look: Visitor) {
  const visit = await browser.open(world, '/', { person: zoe, ...look })
  const { page } = visit
  const line = await lineOf(page)
  await page.goto(`${world.url}${path}`)
  const say = wordsIn(look.language ?? 'fr')
  const state = page.getByTitle(say('État de la connexion'))
  // After the sign that is hidden from assistive technology.
  const says = (words: string) => expect.poll(() => state.textContent()).toMatch(new RegExp(`^.${say(words)}$`))
  return { ...visit, line, state, says }
}

const bodyOf = async (leverId: string): Promise<string> =>
  (await world.ask(null, 'query ($id: ID!) { lever(id: $id) { body } }', { id: leverId })).data?.lever.body

describe.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)('in $language at $width pixels', (look) => {
  const say = wordsIn(look.language)

  test('a page that follows nothing says nothing, and once something was written that it is saved', async () => {
    const { page, state, says } = await open('/compte', look)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await state.textContent()).toBe('')
    await page.getByRole('button', { name: say('Enregistrer'), exact: true }).click()
    await says('Enregistré')
    expect(await state.isVisible()).toBe(true)
  })

  test('who types reads that it is being saved as long as it is not, and then that it is', async () => {
    const leverId = await world.aLever(zoe, { body: 'Un banc.' })
    const { page, line, says, state, complaints } = await open(`${leverPath(leverId)}/modifier`, look)
    const under = (words: string) => page.getByRole('main').getByText(say(words), { exact: true })
    await says('En direct')
    await under('Tout est enregistré.').waitFor()
    line.hold('pushTextChange')
    await page.getByRole('textbox', { name: say('Le texte'), exact: true }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Et une fontaine.')
    await says('Enregistrement…')
    await under('Enregistrement…').waitFor()
    expect(await state.isVisible()).toBe(true)
    expect(await under('Tout est enregistré.').count()).toBe(0)
    expect(await axeSays(page)).toEqual([])
    line.release()
    await says('En direct')
    await under('Tout est enregistré.').waitFor()
    await expect.poll(() => bodyOf(leverId)).toBe('Un banc. Et une fontaine.')
    expect(complaints).toEqual([])
  })

  test('when the socket breaks the page says that it reconnects and keeps what is done, until it is live again', async () => {
    const leverId = await world.aLever(zoe, { body: 'Un banc.' })
    const { page, line, says, state } = await open(`${leverPath(leverId)}/modifier`, look)
    const text = page.getByRole('textbox', { name: say('Le texte'), exact: true })
    await says('En direct')
    await text.click()
    await page.keyboard.press('Control+End')
    line.hold('pushTextChange')
    line.cut()
    await says('Reconnexion… vos modifications sont gardées')
    await page.keyboard.type(' Gardé.')
    expect(await state.isVisible()).toBe(true)
    expect(await axeSays(page)).toEqual([])
    expect(await bodyOf(leverId)).toBe('Un banc.')
    line.release()
    await says('En direct')
    await expect.poll(() => bodyOf(leverId)).toBe('Un banc. Gardé.')
  })
})

test('a position that is on its way is shown as being saved, and a page with nothing on its way is not', async () => {
  const leverId = await world.aLever(await world.aPerson({ displayName: 'Ali' }))
  const { page, line, says } = await open(leverPath(leverId), {})
  await says('En direct')
  line.hold('castVote')
  await page.getByRole('button', { name: 'D’accord', exact: true }).click()
  await says('Enregistrement…')
  line.release()
  await says('En direct')
  const query = 'query ($id: ID!) { lever(id: $id) { tally { agree } } }'
  expect((await world.ask(null, query, { id: leverId })).data?.lever.tally.agree).toBe(1)
})

test('simple mode says on its button that it saves, and beside it that it has', async () => {
  const leverId = await world.aLever(zoe, { body: 'Un banc.' })
  const { page, line } = await open(`${leverPath(leverId)}/modifier?mode=simple`, {})
  const main = page.getByRole('main')
  await main.getByText('Enregistré', { exact: true }).waitFor()
  line.hold('saveText')
  await page.getByLabel('Le texte').fill('Deux bancs.')
  expect(await main.getByText('Enregistré', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Enregistrer le texte' }).click()
  await page.getByRole('button', { name: 'Enregistrement…' }).waitFor()
  line.release()
  await main.getByText('Enregistré', { exact: true }).waitFor()
  expect(await bodyOf(leverId)).toBe('Deux bancs.')
})
