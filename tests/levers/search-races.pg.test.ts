import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { forgetWords } from '../../packages/server/src/features/search/forget-words.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let databaseUrl: string
let here: World
let there: World
let author: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
  there.boardId = here.boardId
  author = await here.aPerson()
  moderator = await here.aPerson({ role: 'MODERATOR' })
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})

const search = `query ($id: ID!, $search: String!, $after: String) { board(id: $id) {
  levers(first: 2, sort: RELEVANT, search: $search, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id title body } match { excerpt words } } } } }`

interface Page {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: { id: string; title: string }; match: object }[]
}

async function pageOf(node: World, words: string, after: string | null = null): Promise<Page> {
  const { data, codes } = await node.ask(null, search, { id: here.boardId, search: words, after })
  expect(codes).toEqual([])
  return data?.board.levers
}

/** All that a search shows on one node, page by page. */
async function allOf(node: World, words: string): Promise<Page[]> {
  const pages: Page[] = []
  for (let after: string | null = null; ;) {
    const page: Page = await pageOf(node, words, after)
    pages.push(page)
    if (!page.pageInfo.hasNextPage) return pages
    after = page.pageInfo.endCursor
  }
}

const act = async (by: TestPerson, node: World, command: string, input: object) => {
  const { codes } = await node.ask(by, give(command, ''), { input: { ...operation(), ...input } })
  expect(codes).toEqual([])
}

test('a lever that is hidden while others search is in no page that is asked for after that, on either node', async () => {
  const leverIds: string[] = []
  for (let index = 0; index < 6; index += 1)
    leverIds.push(await here.aLever(author, { title: `Girouette ${index}`, body: 'Sur le toit.' }))
  // Searches by whole words, by their beginning and with a slip, all the time and on both nodes.
  let isOver = false
  const hidden = new Set<string>()
  const isAlways = async (node: World, words: string) => {
    while (!isOver) {
      const before = new Set(hidden)
      const pages = await allOf(node, words)
      const shown = pages.flatMap(({ edges }) => edges.map((edge) => edge.node.id))
      expect(shown.filter((id) => before.has(id))).toEqual([])
      expect(JSON.stringify(pages[0])).toContain('Girouette')
    }
  }
  const reading = ['girouette', 'girou', 'giroutte'].flatMap((words) => [isAlways(here, words), isAlways(there, words)])
  const changing = async () => {
    for (const [index, leverId] of leverIds.slice(0, 5).entries()) {
      const node = index % 2 ? here : there
      await act(author, node, 'editLever', { leverId, revision: 1, title: `Girouette changée ${index}` })
      await act(moderator, node, 'hideLever', { leverId, reason: 'INSULT', motive: 'Insulte.' })
      hidden.add(leverId)
      for (const other of [here, there]) {
        const pages = await allOf(other, 'girouette')
        expect(JSON.stringify(pages)).not.toContain(leverId)
        expect(pages[0]?.totalCount).toBe(5 - index)
      }
    }
  }
  await Promise.all([changing().finally(() => (isOver = true)), ...reading])
})

test('a page that was begun before a lever was hidden goes on without it', async () => {
  const leverIds: string[] = []
  for (let index = 0; index < 5; index += 1)
    leverIds.push(await here.aLever(author, { title: `Kiosque ${index}`, body: 'Au parc.' }))
  const first = await pageOf(here, 'kiosque')
  const [last = '', ...others] = leverIds
  await act(moderator, there, 'hideLever', { leverId: last, reason: 'INSULT', motive: 'Insulte.' })
  const next = await pageOf(here, 'kiosque', first.pageInfo.endCursor)
  const then = await pageOf(there, 'kiosque', next.pageInfo.endCursor)
  const shown = [first, next, then].flatMap(({ edges }) => edges.map(({ node }) => node.id))
  expect([...new Set(shown)].toSorted()).toEqual(others.toSorted())
})

test('a word that somebody is writing when it would be forgotten stays, so a slip still finds it', async () => {
  const leverId = await here.aLever(author, { title: 'Bassin', body: 'Un nymphéa.' })
  await act(author, here, 'editLever', { leverId, revision: 1, title: 'Un bassin' })
  const known = () => here.sql.rows(`select from written_word where word = 'nenuphar'`)
  const first = await here.aComment(author, leverId, { body: 'Avec un nénuphar.' })
  await act(author, here, 'deleteComment', { commentId: first })
  expect(await known()).toHaveLength(1)
  const writer = new pg.Client({ connectionString: databaseUrl })
  await writer.connect()
  await writer.query('begin')
  const [comment] = await here.sql.rows<{ id: string }>(`select id from comment where lever_id = $1`, [leverId])
  await writer.query(
    `update comment set body = 'Un nénuphar.', folded = 'un nenuphar.', state = 'PUBLISHED' where id = $1`,
    [comment?.id],
  )
  const forgetting = forgetWords(here.app.parts.em)
  await until(async () => {
    const waiting = await here.sql.rows(
      `select from pg_locks where relation = 'written_word'::regclass and not granted`,
    )
    return waiting.length > 0
  })
  await writer.query('commit')
  await writer.end()
  await forgetting
  expect(await known()).toHaveLength(1)
  expect((await pageOf(there, 'nénupahr')).edges).toHaveLength(1)
  await here.sql.rows(`update comment set body = '', folded = '', state = 'DELETED' where id = $1`, [comment?.id])
  await forgetWords(here.app.parts.em)
  expect(await known()).toEqual([])
  expect(await here.sql.rows(`select from written_word where word = 'bassin'`)).toHaveLength(1)
})
