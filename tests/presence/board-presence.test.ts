import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atLever, boardPresence, untilPresence } from '../support/presence.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { showPresence } }`
const hide = (person: TestPerson, displayName: string, showPresence: boolean) =>
  world.ask(person, updateProfile, {
    input: { operationId: randomUUID(), displayName, college: 'HABITANTS', showPresence },
  })

async function aBoard(): Promise<string> {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
  const { data } = await world.ask(admin, open, { input: { operationId: randomUUID(), title: 'Présence' } })
  return data?.createBoard.id
}

test('everybody sees who is on a board, visitors are only counted, and whoever leaves is gone', async () => {
  const boardId = await aBoard()
  const [ana, bilal] = [await world.aPerson({ displayName: 'Ana' }), await world.aPerson({ displayName: 'Bilal' })]
  const [atAna, atBilal] = [boardPresence(world, ana, boardId), boardPresence(world, bilal, boardId)]
  const visitor = boardPresence(world, null, boardId)
  const all = { total: 3, unnamed: 1, names: ['Ana', 'Bilal'] }
  await untilPresence(atAna, all)
  await untilPresence(visitor, all)
  await atBilal.stop()
  await untilPresence(atAna, { total: 2, unnamed: 1, names: ['Ana'] })
  await visitor.stop()
  await untilPresence(atAna, { total: 1, unnamed: 0, names: ['Ana'] })
  await atAna.stop()
})

test('one sees who changes a lever and who writes a comment, until they stop', async () => {
  const ana = await world.aPerson({ displayName: 'Ana' })
  const leverId = await world.aLever(ana)
  const visitor = boardPresence(world, null, world.boardId)
  const editing = atLever(world, ana, leverId, 'EDITING')
  const seen = await untilPresence(visitor, { total: 2, unnamed: 1, names: ['Ana'] })
  expect(seen.people).toEqual([{ person: { displayName: 'Ana' }, leverId, activity: 'EDITING' }])
  const reading = boardPresence(world, ana, world.boardId)
  const commenting = atLever(world, ana, leverId, 'COMMENTING')
  await editing.stop()
  const later = await untilPresence(visitor, { activities: ['COMMENTING'] })
  expect(later.people).toHaveLength(1)
  await commenting.stop()
  await untilPresence(visitor, { total: 2, activities: ['READING'] })
  await reading.stop()
  await untilPresence(visitor, { total: 1, names: [] })
  await visitor.stop()
})

test('a person who prefers not to be shown is counted, never named, also when they decide it on the board', async () => {
  const boardId = await aBoard()
  const [ana, bilal] = [await world.aPerson({ displayName: 'Ana' }), await world.aPerson({ displayName: 'Bilal' })]
  expect((await hide(ana, 'Ana', false)).data).toEqual({ updateProfile: { showPresence: false } })
  const [atAna, atBilal] = [boardPresence(world, ana, boardId), boardPresence(world, bilal, boardId)]
  await untilPresence(atBilal, { total: 2, unnamed: 1, names: ['Bilal'] })
  expect(atBilal.heard.flatMap((seen) => seen.names)).not.toContain('Ana')
  await hide(bilal, 'Bilal', false)
  await untilPresence(atAna, { total: 2, unnamed: 2, names: [] })
  await hide(ana, 'Ana', true)
  await untilPresence(atBilal, { total: 2, unnamed: 1, names: ['Ana'] })
  await Promise.all([atAna.stop(), atBilal.stop()])
})

test('a profile that says nothing of presence leaves the choice as it was', async () => {
  const ana = await world.aPerson()
  await hide(ana, 'Ana', false)
  const input = { operationId: randomUUID(), displayName: 'Ana', college: 'HABITANTS' }
  expect((await world.ask(ana, updateProfile, { input })).data).toEqual({ updateProfile: { showPresence: false } })
})

test('someone on two screens is one person, and leaves with the last of them', async () => {
  const boardId = await aBoard()
  const ana = await world.aPerson({ displayName: 'Ana' })
  const visitor = boardPresence(world, null, boardId)
  const screens = [boardPresence(world, ana, boardId), boardPresence(world, ana, boardId)]
  await untilPresence(visitor, { total: 2, names: ['Ana'] })
  await screens[0]?.stop()
  await screens[1]?.cut()
  await untilPresence(visitor, { total: 1, names: [] })
  await visitor.stop()
})

test('a board or lever that is not there has nobody, and a visitor does nothing by name', async () => {
  const ana = await world.aPerson()
  const leverId = await world.aLever(ana)
  const refusals = [
    boardPresence(world, ana, randomUUID()),
    boardPresence(world, ana, 'nowhere'),
    atLever(world, ana, randomUUID(), 'EDITING'),
    atLever(world, null, leverId, 'EDITING'),
  ]
  const codes = await Promise.all(refusals.map((refusal) => refusal.refusal()))
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'SIGN_IN_FIRST'])
  await Promise.all(refusals.map((refusal) => refusal.stop()))
})

test('presence is never written down: no event and no row', async () => {
  const boardId = await aBoard()
  const ana = await world.aPerson({ displayName: 'Ana' })
  const tables = await world.sql.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const rows = async () =>
    Promise.all(tables.map(({ name }) => world.sql.rows(`select count(*) as "rows of ${name}" from "${name}"`)))
  const before = await rows()
  const atAna = boardPresence(world, ana, boardId)
  await untilPresence(atAna, { total: 1, names: ['Ana'] })
  await atAna.stop()
  expect(await rows()).toEqual(before)
})
