import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const visitBoard = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
const visit = (person: TestPerson | null, number: number, boardId = world.boardId) =>
  world.ask(person, visitBoard, { input: { operationId: randomUUID(), boardId, number } })
const seen = async (person: TestPerson) =>
  (await world.ask(person, `{ me { boardVisit(boardId: "${world.boardId}") { number at } } }`)).data?.me.boardVisit

test('someone who comes back knows how far they had seen a board', async () => {
  const person = await world.aPerson()
  expect(await seen(person)).toBeNull()
  await visit(person, 12)
  expect(await seen(person)).toMatchObject({ number: 12 })
})

test('two devices, whatever their order, remember the furthest', async () => {
  const person = await world.aPerson()
  expect((await visit(person, 20)).data).toEqual({ visitBoard: true })
  expect((await visit(person, 15)).data).toEqual({ visitBoard: false })
  expect(await seen(person)).toMatchObject({ number: 20 })
})

test('a visitor is not remembered, nor a board that is not there, nor a number that cannot be', async () => {
  const person = await world.aPerson()
  expect((await visit(null, 1)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await visit(person, 1, randomUUID())).codes).toEqual(['NOT_FOUND'])
  expect((await visit(person, -1)).codes).toEqual(['BAD_INPUT'])
})
