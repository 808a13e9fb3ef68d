import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { programmeAt } from './programme-acts.ts'

let one: World
let other: World
let admin: TestPerson
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  one = await startWorld({ databaseUrl })
  other = await startWorld({ databaseUrl })
  admin = await one.aPerson({ role: 'ADMIN' })
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

test('what an administrator changes on one node is what the other node shows from then on, and tells', async () => {
  const [here, there] = [programmeAt(one), programmeAt(other)]
  const { cursor } = await there.read()
  const feed = 'subscription ($after: String!) { programmeFeed(after: $after) { __typename } }'
  const visitor = follow(other, null, feed, { after: cursor })
  const { id: phaseId, ...phase } = await here.currentPhase()
  for (const name of ['Un', 'Deux', 'Trois']) {
    await here.editPhase(admin, { phaseId, ...phase, name })
    expect((await there.currentPhase()).name).toBe(name)
    expect((await visitor.next()).data.programmeFeed.__typename).toBe('PhaseEdited')
  }
  await visitor.stop()
})

test('of two administrators who change one phase at once both are heard, and the phase is as one of them said', async () => {
  const [here, there] = [programmeAt(one), programmeAt(other)]
  const { id: phaseId, ...phase } = await here.currentPhase()
  const second = await one.aPerson({ role: 'ADMIN' })
  const answers = await Promise.all([
    here.editPhase(admin, { phaseId, ...phase, name: 'La mienne', vote: 'READ' }),
    there.editPhase(second, { phaseId, ...phase, name: 'La leur', comment: 'READ' }),
  ])
  expect(answers.map(({ codes }) => codes)).toEqual([[], []])
  const { name, vote, comment } = await there.currentPhase()
  expect([
    { name: 'La mienne', vote: 'READ', comment: 'ON' },
    { name: 'La leur', vote: 'ON', comment: 'READ' },
  ]).toContainEqual({ name, vote, comment })
})

test('a vote and the end of its phase at the same moment: it counts, or it is refused, never half', async () => {
  const here = programmeAt(one)
  const { id: phaseId, ...phase } = await here.currentPhase()
  await here.editPhase(admin, { phaseId, ...phase, vote: 'ON' })
  const leverId = await other.aLever(await other.aPerson())
  const people = await Promise.all(Array.from({ length: 12 }, () => other.aPerson()))
  const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  const votes = people.map((person) =>
    other.ask(person, cast, { input: { operationId: crypto.randomUUID(), leverId, value: 'AGREE' } }),
  )
  const closing = here.editPhase(admin, { phaseId, ...phase, vote: 'READ' })
  const codes = (await Promise.all(votes)).map((answer) => answer.codes)
  expect((await closing).codes).toEqual([])
  const counted = codes.filter((all) => all.length === 0).length
  expect(codes.filter((all) => all.length > 0).flat()).toEqual(Array(12 - counted).fill('PHASE_CLOSED'))
  const { data } = await one.ask(null, 'query ($id: ID!) { lever(id: $id) { tally { total } } }', { id: leverId })
  expect(data?.lever.tally.total).toBe(counted)
})

test('a vote and the freezing of its board at the same moment: it counts, or it is refused; none comes after', async () => {
  const here = programmeAt(one)
  const { id: phaseId, ...phase } = await here.currentPhase()
  await here.editPhase(admin, { phaseId, ...phase, vote: 'ON' })
  const { boardId } = other
  const leverId = await other.aLever(await other.aPerson())
  const people = await Promise.all(Array.from({ length: 12 }, () => other.aPerson()))
  const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  const total = async (at: World) =>
    (await at.ask(null, 'query ($id: ID!) { lever(id: $id) { tally { total } } }', { id: leverId })).data?.lever.tally
      .total
  const votes = people.map((person, index) =>
    (index % 2 === 0 ? one : other).ask(person, cast, {
      input: { operationId: crypto.randomUUID(), leverId, value: 'AGREE' },
    }),
  )
  const freezing = here.editBoard(admin, { boardId, state: 'FROZEN' })
  expect((await freezing).codes).toEqual([])
  const onceFrozen = await total(one)
  const codes = (await Promise.all(votes)).map((answer) => answer.codes)
  const counted = codes.filter((all) => all.length === 0).length
  expect(codes.filter((all) => all.length > 0).flat()).toEqual(Array(12 - counted).fill('BOARD_FROZEN'))
  expect([onceFrozen, await total(other)]).toEqual([counted, counted])
  expect((await here.editBoard(admin, { boardId, state: 'OPEN' })).codes).toEqual([])
})
