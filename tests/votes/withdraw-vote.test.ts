import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const withdrawVote = 'mutation ($input: WithdrawVoteInput!) { withdrawVote(input: $input) { tally { agree total } } }'
const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'

test('someone takes their position back, and it no longer counts', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  await world.ask(resident, castVote, { input: { operationId: randomUUID(), leverId, value: 'AGREE' } })
  const { data } = await world.ask(resident, withdrawVote, { input: { operationId: randomUUID(), leverId } })
  expect(data?.withdrawVote.tally).toEqual({ agree: 0, total: 0 })
  const mine = await world.ask(resident, `{ me { votes(boardId: "${world.boardId}") { leverId } } }`)
  expect(mine.data?.me.votes).toEqual([])
})

test('taking back a position that one does not hold changes nothing', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  const { data, codes } = await world.ask(resident, withdrawVote, { input: { operationId: randomUUID(), leverId } })
  expect({ data, codes }).toEqual({ data: { withdrawVote: null }, codes: [] })
})
