import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askAt } from '../support/ask-at.ts'
import { startBrowser, type TestBrowser } from '../support/browser/browser.ts'
import { connectionSaying } from '../support/connection.ts'
import { startOwnInstance, type OwnInstance } from '../support/own-instance.ts'
import { startCluster, type Cluster } from '../support/postgres/postgres.ts'
import { until } from '../support/until.ts'

// A node stands aside and starts anew; that takes its time on a busy machine.
vi.setConfig({ testTimeout: 360_000, hookTimeout: 120_000 })
const patient = { timeout: 120_000 }

let cluster: Cluster
let browser: TestBrowser
beforeAll(async () => {
  cluster = await startCluster()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.stop()
  await cluster?.stop()
})

const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
const rename = 'mutation ($input: EditBoardInput!) { editBoard(input: $input) { id } }'
const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'
const lever = '{ lever(id: $id) { body tally { agree disagree pass } } }'

/** What somebody does over the API, again until the server that starts anew has answered. */
function actsOf({ nodes: [node], admin, people: [karim] }: OwnInstance) {
  if (!node || !karim) throw new Error('an instance without its people')
  const ask = askAt(node.url)
  const give = async (document: string, input: object): Promise<any> => {
    let data: any = null
    await until(async () => {
      const operation = { operationId: randomUUID(), ...input }
      data = (await ask(admin, document, { input: operation }).catch(() => null))?.data ?? null
      return data !== null
    }, 90_000)
    return data
  }
  const readLever = async (id: string) => (await ask(null, `query ($id: ID!) ${lever}`, { id })).data?.lever
  return { url: node.url, karim, give, readLever }
}

/** A list does not move under who reads it: what is new comes with a press. */
async function showNews(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Afficher .* nouveauté/ }).click(patient)
  await page.getByText(title).first().waitFor(patient)
}

const words = async (page: Page) => (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f\u2060]+/g, ' ')

test.each(['embedded', 'PostgreSQL'])(
  'a backup is restored on the %s database while people look on: every page shows what is there again, and goes on',
  async (kind) => {
    const databaseUrl = kind === 'embedded' ? '' : cluster.url
    const instance = await startOwnInstance({ databaseUrl, names: ['Karim Haddad'] })
    const { url, karim, give, readLever } = actsOf(instance)
    const boardId: string = (await give(open, { title: 'Le quartier' })).createBoard.id
    const add = async (title: string): Promise<string> =>
      (await give(publish, { boardId, title, body: 'Au pied des tours.' })).publishLever.lever.id
    const leverId = await add('Un banc')
    const board = `/tableaux/${boardId}`
    const path = `${board}/leviers/${leverId}`
    const [reader, voter, writer] = await Promise.all([
      browser.open({ url } as never, board, { width: 1280 }),
      browser.open({ url } as never, path, { person: karim, width: 390 }),
      browser.open({ url } as never, `${path}/modifier`, { person: instance.admin }),
    ])
    const agree = voter.page.getByRole('button', { name: 'D’accord', exact: true })
    const text = writer.page.getByRole('textbox', { name: 'Le texte', exact: true })
    const type = async (what: string) => {
      await text.click()
      await writer.page.keyboard.press('Control+End')
      await writer.page.keyboard.type(what)
    }
    await reader.page.getByText('Un banc').first().waitFor()
    await agree.waitFor()
    await text.waitFor()
    await type(' Gardé.')
    await expect.poll(async () => (await readLever(leverId)).body, patient).toContain('Gardé.')

    const file = join(instance.folder, 'avant.leviers')
    expect(await instance.leviers('backup', file)).toMatchObject({ status: 0 })
    const later = await add('Une fontaine')
    await agree.click()
    await type(' Écrit après.')
    await expect.poll(() => readLever(leverId), patient).toMatchObject({ tally: { agree: 1 } })
    await expect.poll(async () => (await readLever(leverId)).body, patient).toContain('Écrit après.')
    await showNews(reader.page, 'Une fontaine')

    expect(await instance.leviers('restore', file)).toMatchObject({ status: 0 })
    await expect.poll(() => readLever(later).catch(() => 'away'), patient).toBe(null)
    // Nobody reloads anything.
    await expect.poll(() => words(reader.page), patient).not.toContain('Une fontaine')
    await expect.poll(() => agree.getAttribute('aria-pressed'), patient).toBe('false')
    await add('Des arbres')
    await showNews(reader.page, 'Des arbres')
    // What happens to the programme is heard again, too.
    await give(rename, { boardId, title: 'Le quartier, plus tard', description: '' })
    await reader.page.getByRole('heading', { level: 1, name: 'Le quartier, plus tard' }).waitFor(patient)
    await connectionSaying(voter.page, 'En direct').waitFor(patient)
    await agree.click()
    await expect.poll(async () => (await readLever(leverId)).tally, patient).toMatchObject({ agree: 1 })
    // The writer and everybody else have the same text, and what is written goes on to be everybody's.
    await expect.poll(() => text.innerText(), patient).not.toContain('Écrit après.')
    await type(' Et ensuite.')
    await expect.poll(async () => (await readLever(leverId)).body, patient).toContain('Et ensuite.')
    const shown = (await text.innerText()).replace(/\s+/g, ' ').trim()
    const kept = ((await readLever(leverId)).body as string).replace(/\s+/g, ' ').trim()
    expect(shown).toBe(kept)
    await browser.closePages()
    await instance.stop()
  },
)
