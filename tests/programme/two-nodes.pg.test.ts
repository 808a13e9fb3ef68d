import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { themesAt } from './catalogue/theme-acts.ts'
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

test('the name that a theme is given on one node is on the levers that the other node shows, and is told there', async () => {
  const [here, there] = [themesAt(one), themesAt(other)]
  const { id: themeId, pillarId } = await there.theme('Santé')
  const leverId = await other.aLever(await other.aPerson(), { themeIds: [themeId] })
  const read = 'query ($id: ID!) { lever(id: $id) { themes { name } } }'
  const shown = async () => (await other.ask(null, read, { id: leverId })).data?.lever.themes
  expect(await shown()).toEqual([{ name: 'Santé' }])
  const { cursor } = await there.read()
  const feed = 'subscription ($after: String!) { programmeFeed(after: $after) { __typename } }'
  const visitor = follow(other, null, feed, { after: cursor })
  for (const name of ['Santé et soins', 'Prendre soin', 'Santé']) {
    expect(await here.edit(admin, { themeId, name, colour: 'olive', pillarId })).toEqual([])
    expect(await shown()).toEqual([{ name }])
    expect((await visitor.next()).data.programmeFeed.__typename).toBe('ThemeEdited')
  }
  await visitor.stop()
})

test('a theme that is retired while somebody publishes with it: the lever bears it or is refused, and nothing else', async () => {
  const [here, there] = [themesAt(one), themesAt(other)]
  const { id: themeId } = await there.theme('Santé')
  const author = await other.aPerson()
  const publishing = Array.from({ length: 8 }, () => other.aLever(author, { themeIds: [themeId] }).catch(String))
  expect(await here.retire(admin, { themeId })).toEqual([])
  for (const outcome of await Promise.all(publishing)) expect(outcome).toMatch(/^[0-9a-f-]{36}$|THEME_RETIRED/)
  expect(String(await other.aLever(author, { themeIds: [themeId] }).catch(String))).toContain('THEME_RETIRED')
  expect(await there.theme('Santé')).toMatchObject({ isRetired: true })
})

test('a theme that is added on one node is on the levers that the other node shows, which knew the board before', async () => {
  const [here, there] = [themesAt(one), other]
  const author = await there.aPerson()
  const read = 'query ($id: ID!) { lever(id: $id) { themes { name } } }'
  const shown = async (id: string) => (await there.ask(null, read, { id })).data?.lever.themes
  const { id: first } = await here.theme('Santé')
  expect(await here.restore(admin, { themeId: first })).toEqual([])
  // The other node knows the catalogue for this board as of now.
  expect(await shown(await there.aLever(author, { themeIds: [first] }))).toEqual([{ name: 'Santé' }])
  expect(await here.add(admin, { name: 'Mer et rivières', colour: 'olive', isPillar: false })).toEqual([])
  const { id: themeId } = await here.theme('Mer et rivières')
  const leverId = await one.aLever(await one.aPerson(), { boardId: there.boardId, themeIds: [themeId] })
  expect(await shown(leverId)).toEqual([{ name: 'Mer et rivières' }])
})
