import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { aPolledPage, atLever, boardPresence, untilPresence } from '../support/presence.ts'
import { startWorld, type World } from '../support/world.ts'

let databaseUrl: string
let one: World
let other: World
beforeAll(async () => {
  databaseUrl = await migratedDatabase()
  one = await startWorld({ databaseUrl })
  other = await startWorld({ databaseUrl })
})
afterAll(async () => {
  await one.stop()
  await other.stop()
})

async function said(during: () => Promise<void>): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const texts: string[] = []
  client.on('notification', ({ payload }) => texts.push(payload ?? ''))
  await client.query('listen leviers_signals')
  await during()
  await client.end()
  return texts
}

test('people on two nodes see each other, and what the others do', async () => {
  const [ana, bilal] = [await one.aPerson({ displayName: 'Ana' }), await one.aPerson({ displayName: 'Bilal' })]
  const leverId = await one.aLever(ana)
  const [here, there] = [boardPresence(one, ana, one.boardId), boardPresence(other, bilal, one.boardId)]
  await untilPresence(here, { total: 2, names: ['Ana', 'Bilal'] })
  await untilPresence(there, { total: 2, names: ['Ana', 'Bilal'] })
  const editing = atLever(other, bilal, leverId, 'EDITING')
  const seen = await untilPresence(here, { activities: ['EDITING', 'READING'] })
  expect(seen.people[0]).toEqual({ person: { displayName: 'Bilal' }, leverId, activity: 'EDITING' })
  await editing.stop()
  await untilPresence(here, { activities: ['READING', 'READING'] })
  await there.stop()
  await untilPresence(here, { total: 1, names: ['Ana'] })
  await here.stop()
})

test('who has no socket, and asks both nodes in turn, is there once for everybody and leaves both', async () => {
  const [ana, bilal] = [await one.aPerson({ displayName: 'Ana' }), await one.aPerson({ displayName: 'Bilal' })]
  const leverId = await one.aLever(ana)
  const [here, there] = [boardPresence(one, ana, one.boardId), boardPresence(other, ana, one.boardId)]
  const [page, visitor, form] = [aPolledPage(bilal), aPolledPage(null), aPolledPage(bilal)]
  for (const node of [one, other]) {
    await page.onBoard(node, one.boardId)
    await visitor.onBoard(node, one.boardId)
    await form.atLever(node, leverId, 'EDITING')
  }
  for (const screen of [here, there]) {
    await untilPresence(screen, { total: 3, unnamed: 1, names: ['Ana', 'Bilal'], activities: ['EDITING', 'READING'] })
  }
  await form.leave(one)
  for (const screen of [here, there]) await untilPresence(screen, { activities: ['READING', 'READING'] })
  await page.leave(other)
  await visitor.leave(other)
  for (const screen of [here, there]) await untilPresence(screen, { total: 1, names: ['Ana'] })
  await Promise.all([here.stop(), there.stop()])
})

test('someone with a screen on each node is one person', async () => {
  const ana = await one.aPerson({ displayName: 'Ana' })
  const visitors = [boardPresence(one, null, one.boardId), boardPresence(other, null, one.boardId)] as const
  const screens = [boardPresence(one, ana, one.boardId), boardPresence(other, ana, one.boardId)]
  for (const visitor of visitors) await untilPresence(visitor, { total: 3, unnamed: 2, names: ['Ana'] })
  await Promise.all([...visitors, ...screens].map((screen) => screen.stop()))
})

test('a person who prefers not to be shown is not even told to the other nodes', async () => {
  const [ana, bilal] = [await one.aPerson({ displayName: 'Ana' }), await one.aPerson({ displayName: 'Bilal' })]
  const input = { operationId: randomUUID(), displayName: 'Ana', college: 'HABITANTS', showPresence: false }
  await one.ask(ana, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', { input })
  const texts = await said(async () => {
    const [here, there] = [boardPresence(one, ana, one.boardId), boardPresence(other, bilal, one.boardId)]
    await untilPresence(there, { total: 2, unnamed: 1, names: ['Bilal'] })
    await Promise.all([here.stop(), there.stop()])
  })
  expect(texts.some((text) => text.includes(bilal.id))).toBe(true)
  expect(texts.join()).not.toContain(ana.id)
  // Ids only: names are looked up where they are shown.
  expect(texts.join()).not.toContain('Bilal')
})

test('a node says little, however often people come and go', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => one.aPerson()))
  const visitor = boardPresence(one, null, one.boardId)
  const texts = await said(async () => {
    const began = Date.now()
    const screens = people.map((person) => boardPresence(one, person, one.boardId))
    await untilPresence(visitor, { total: 21 })
    await Promise.all(screens.map((screen) => screen.stop()))
    await untilPresence(visitor, { total: 1 })
    const seconds = (Date.now() - began) / 1_000
    expect(visitor.heard.length).toBeLessThanOrEqual(seconds + 2)
  })
  expect(texts.length).toBeLessThan(people.length)
  await visitor.stop()
})

test('when the connection of signals is cut, it comes back and presence is true again', async () => {
  const [ana, bilal] = [await one.aPerson({ displayName: 'Ana' }), await one.aPerson({ displayName: 'Bilal' })]
  const here = boardPresence(one, ana, one.boardId)
  await untilPresence(here, { total: 1 })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leviers_signals'`,
  )
  await client.end()
  const there = boardPresence(other, bilal, one.boardId)
  await untilPresence(here, { total: 2, names: ['Ana', 'Bilal'] })
  await untilPresence(there, { total: 2, names: ['Ana', 'Bilal'] })
  await Promise.all([here.stop(), there.stop()])
})
