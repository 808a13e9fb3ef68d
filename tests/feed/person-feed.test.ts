import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const feed = 'subscription ($after: String!) { personFeed(after: $after) { __typename number } }'
const personEvents = `query ($after: String!, $first: Int) { personEvents(after: $after, first: $first) {
  cursor more events { __typename number } } }`
const visitBoard = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
const visit = (person: TestPerson, number: number) =>
  world.ask(person, visitBoard, { input: { operationId: randomUUID(), boardId: world.boardId, number } })
const cursorOf = async (person: TestPerson) => (await world.ask(person, '{ me { cursor } }')).data?.me.cursor

test('what I do on one device is on my other one, past and present without gap', async () => {
  const person = await world.aPerson()
  const after = await cursorOf(person)
  await visit(person, 1)
  const other = follow(world, person, feed, { after })
  const first = await other.next()
  await visit(person, 2)
  const seen = [first, await other.next()].map(({ data }) => data.personFeed)
  await other.stop()
  expect(seen).toEqual([
    { __typename: 'BoardVisited', number: 1 },
    { __typename: 'BoardVisited', number: 2 },
  ])
})

test('the query gives the same rows, page by page, for networks that block sockets', async () => {
  const person = await world.aPerson()
  const after = await cursorOf(person)
  for (const number of [1, 2, 3]) await visit(person, number)
  const first = (await world.ask(person, personEvents, { after, first: 2 })).data?.personEvents
  expect(first).toMatchObject({ more: true, events: [{ number: 1 }, { number: 2 }] })
  const rest = (await world.ask(person, personEvents, { after: first.cursor })).data?.personEvents
  expect(rest).toMatchObject({ more: false, events: [{ number: 3 }], cursor: await cursorOf(person) })
})

test('nobody follows another person, and a forged cursor is refused', async () => {
  const [person, other] = [await world.aPerson(), await world.aPerson()]
  for (const after of [await cursorOf(other), 'forged', '', `${(await cursorOf(person)).split('.')[0]}.99`]) {
    expect((await world.ask(person, personEvents, { after })).codes).toEqual(['BAD_CURSOR'])
  }
  expect((await world.ask(null, personEvents, { after: await cursorOf(person) })).codes).toEqual(['SIGN_IN_FIRST'])
  const visitor = follow(world, null, feed, { after: await cursorOf(person) })
  const refused = await visitor.next().catch((errors: unknown) => ({ errors }))
  expect(refused.errors[0].extensions.code).toBe('SIGN_IN_FIRST')
  await visitor.stop()
})
