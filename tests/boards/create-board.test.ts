import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const createBoard = give('createBoard', 'title slug leverCount').replace('number', 'id')

test('an administrator opens a board, and two of the same title have different addresses', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const open = () => world.ask(admin, createBoard, { input: { ...operation(), title: 'Été à Bellevue' } })
  const slugs = [(await open()).data?.createBoard.slug, (await open()).data?.createBoard.slug]
  expect(slugs).toEqual(['ete-a-bellevue', 'ete-a-bellevue-2'])
  expect((await world.ask(null, '{ board(id: "ete-a-bellevue") { title } }')).data?.board.title).toBe('Été à Bellevue')
})

test('whoever may not open boards is refused alike, whether or not the operation has the id of a private board', async () => {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const input = { ...operation(), title: 'Entre nous', visibility: 'INVITED' }
  const operationId = (await world.ask(admin, createBoard, { input })).data?.createBoard.id
  const asked = await world.ask(await world.aPerson(), createBoard, { input: { operationId, title: 'À moi' } })
  expect(asked.codes).toEqual(['ADMINISTRATORS_ONLY'])
})

test('a participant does not open boards, and a board needs a title', async () => {
  const asked = await world.ask(await world.aPerson(), createBoard, { input: { ...operation(), title: 'À moi' } })
  expect(asked.codes).toEqual(['ADMINISTRATORS_ONLY'])
  const empty = await world.ask(await world.aPerson({ role: 'ADMIN' }), createBoard, {
    input: { ...operation(), title: ' ' },
  })
  expect(empty.codes).toEqual(['TEXT_MISSING'])
})
