import { randomUUID } from 'node:crypto'
import { createClient, type Client } from 'graphql-ws'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { follow } from '../support/follow.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { watchStatements, type StatementWatch } from '../support/postgres/watch-statements.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

// Crowds take their time on a busy machine; sessions are looked at every half minute.
vi.setConfig({ testTimeout: 180_000 })

let watch: StatementWatch
let here: World
let there: World
beforeAll(async () => {
  watch = watchStatements()
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
  // What is done there rings nowhere else: as when every ring is lost.
  Object.assign(there.app.parts.bell, { ring: () => undefined })
})
afterAll(async () => {
  await here.stop()
  await there.stop()
  watch.stop()
})

const personFeed = 'subscription ($after: String!) { personFeed(after: $after) { number __typename } }'
const boardFeed =
  'subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { number } }'
const presence = 'subscription ($boardId: ID!) { boardPresence(boardId: $boardId) { total } }'
const cursorOf = async (person: TestPerson) => (await here.ask(person, '{ me { cursor } }')).data?.me.cursor
const boardCursor = async () => (await here.ask(null, `{ board(id: "${here.boardId}") { cursor } }`)).data?.board.cursor

/** Someone who has the board open and does nothing. */
async function onlooker(person: TestPerson, boardAfter: string): Promise<Client> {
  class SocketWithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: person.cookie } })
    }
  }
  const client = createClient({ url: `${here.url.replace('http', 'ws')}/graphql`, webSocketImpl: SocketWithCookie })
  const { boardId } = here
  const mute = { next: () => undefined, error: () => undefined, complete: () => undefined }
  client.subscribe({ query: personFeed, variables: { after: await cursorOf(person) } }, mute)
  client.subscribe({ query: boardFeed, variables: { boardId, after: boardAfter } }, mute)
  client.subscribe({ query: presence, variables: { boardId } }, mute)
  return client
}

const isTick = (statement: string) => statement.includes('with followed as')

test('two hundred people who are signed in and do nothing cost a few statements in all', async () => {
  const people = await Promise.all(Array.from({ length: 200 }, () => here.aPerson()))
  const after = await boardCursor()
  const clients = await Promise.all(people.map((person) => onlooker(person, after)))
  await until(() => here.app.counts().followers === 600, 60_000)
  const ticks: string[] = []
  const others: string[] = []
  const note = () => {
    for (const statement of watch.taken()) (isTick(statement) ? ticks : others).push(statement)
    return ticks.length
  }
  // What they asked when they came is over.
  await until(() => note() >= 2, 60_000)
  ticks.length = 0
  others.length = 0
  await until(() => note() >= 5, 60_000)
  // Who may be named on boards, texts left behind, sessions: each for all people at once.
  expect(others.length, others.join('\n')).toBeLessThanOrEqual(20)
  await Promise.all(clients.map(async (client) => client.dispose()))
})

test('what happens on a board, to a person and in a text is told though every ring is lost', async () => {
  const person = await here.aPerson()
  const leverId = await here.aLever(person, { body: 'Début.' })
  const [mine, writer] = [await aPen(here, person, leverId), await aPen(there, person, leverId)]
  const board = follow(here, null, boardFeed, { boardId: here.boardId, after: await boardCursor() })
  const own = follow(here, person, personFeed, { after: await cursorOf(person) })
  await until(() => here.app.counts().followers >= 3, 60_000)
  const input = { operationId: randomUUID(), leverId, body: 'Bonne idée.' }
  await there.ask(person, 'mutation ($input: AddCommentInput!) { addComment(input: $input) { number } }', { input })
  const draft = { operationId: randomUUID(), draftId: randomUUID(), boardId: here.boardId, title: 'Un banc', body: '' }
  const saved = await there.ask(person, 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }', {
    input: draft,
  })
  expect(saved.codes).toEqual([])
  writer.type(' Suite.')
  expect((await board.next()).data.boardFeed.number).toBeGreaterThan(0)
  expect((await own.next()).data.personFeed.__typename).toBe('DraftSaved')
  await until(() => mine.text() === 'Début. Suite.', 60_000)
  await Promise.all([mine, writer, board, own].map((one) => one.stop()))
})

test('who signs out elsewhere is told nothing more though every ring is lost', async () => {
  const person = await here.aPerson()
  const watcher = follow(here, person, personFeed, { after: await cursorOf(person) })
  const closed = expect(watcher.next()).rejects.toMatchObject({ code: 4401 })
  await until(() => here.app.counts().followers >= 1, 60_000)
  await there.ask(person, 'mutation { signOut }')
  await closed
})
