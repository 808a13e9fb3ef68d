import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const visitLever = 'mutation ($input: VisitLeverInput!) { visitLever(input: $input) }'
const visit = (person: TestPerson | null, leverId: string, number: number) =>
  world.ask(person, visitLever, { input: { operationId: randomUUID(), leverId, number } })
const seen = async (person: TestPerson) =>
  (await world.ask(person, `{ me { leverVisits(boardId: "${world.boardId}") { leverId number } } }`)).data?.me
    .leverVisits
const lastNumberOf = async (leverId: string) =>
  (await world.ask(null, `{ lever(id: "${leverId}") { lastNumber } }`)).data?.lever.lastNumber

test('a lever is unread again when somebody comments on it after the last visit', async () => {
  const reader = await world.aPerson()
  const leverId = await world.aLever(await world.aPerson())
  await visit(reader, leverId, await lastNumberOf(leverId))
  const [before] = await seen(reader)
  expect(before.number).toBe(await lastNumberOf(leverId))
  await world.aComment(await world.aPerson(), leverId)
  expect(await lastNumberOf(leverId)).toBeGreaterThan(before.number)
})

test('how far one has read a lever only ever goes on', async () => {
  const reader = await world.aPerson()
  const leverId = await world.aLever(await world.aPerson())
  expect((await visit(reader, leverId, 9)).data).toEqual({ visitLever: true })
  expect((await visit(reader, leverId, 4)).data).toEqual({ visitLever: false })
  expect(await seen(reader)).toEqual([{ leverId, number: 9 }])
})

test('nobody knows what another person has read', async () => {
  const [reader, other] = [await world.aPerson(), await world.aPerson({ role: 'ADMIN' })]
  const leverId = await world.aLever(other)
  await visit(reader, leverId, 3)
  expect(await seen(other)).toEqual([])
  expect((await visit(null, leverId, 3)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await visit(reader, randomUUID(), 3)).codes).toEqual(['NOT_FOUND'])
})
