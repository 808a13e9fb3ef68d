import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { actsIn } from '../support/acts.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let here: World
let there: World
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
})
afterAll(async () => {
  await there.stop()
  await here.stop()
})

const page = `query Page($id: ID!) { board(id: $id) { number cursor voteCount levers(first: 20, sort: OLDEST) { edges { node {
  id title author { displayName } tally { agree number } } } } } }`
const hidden = `query Hidden($id: ID!) { board(id: $id) { levers(first: 20, state: HIDDEN) { edges { node {
  title hiddenText { body } } } } } }`

const question = (query: string) => new URLSearchParams({ query, variables: JSON.stringify({ id: here.boardId }) })
const read = (world: World, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/graphql?${question(page)}`, { headers: { 'apollo-require-preflight': 'true', ...headers } })

test('readers of a board that has not changed are answered alike, and those who have the answer are told so', async () => {
  const author = await here.aPerson()
  const leverId = await here.aLever(author)
  const [first, second] = [await read(here), await read(here)]
  const tag = second.headers.get('etag') ?? ''
  expect(await second.text()).toBe(await first.text())
  const again = await read(here, { 'if-none-match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await here.ask(author, give('castVote', ''), { input: { ...operation(), leverId, value: 'AGREE' } })
  const changed = await read(here, { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(tag)
})

test('whoever reads after an acknowledgement finds it, on whichever node, and never goes back in time', async () => {
  const author = await here.aPerson()
  const leverId = await here.aLever(author)
  const { vote } = actsIn(here)
  const numberAt = async (world: World) =>
    Number((await world.ask(null, page, { id: here.boardId })).data?.board.number)
  await Promise.all([numberAt(here), numberAt(there)])
  let seen = 0
  for (let round = 0; round < 60; round += 1) {
    const voter = await here.aPerson()
    const [{ event }] = await Promise.all([vote(voter, { leverId, value: 'AGREE' }), numberAt(here), numberAt(there)])
    const acknowledged = event?.number ?? 0
    const numbers = await Promise.all([there, here, there, here].map(numberAt))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(Math.max(acknowledged, seen))
    seen = Math.max(...numbers)
  }
})

test('someone who changes their name is read under the new one at once', async () => {
  const author = await here.aPerson({ displayName: 'Dominique' })
  await here.aLever(author, { title: 'Sous un autre nom' })
  const namesAt = async (world: World) =>
    (await world.ask(null, page, { id: here.boardId })).data?.board.levers.edges.map(
      ({ node }: any) => node.author.displayName,
    )
  expect(await namesAt(there)).toContain('Dominique')
  const input = { ...operation(), displayName: 'Dominique B.', college: 'HABITANTS', locale: 'FR' }
  await here.ask(author, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', { input })
  expect(await namesAt(there)).toContain('Dominique B.')
  expect(await namesAt(there)).not.toContain('Dominique')
})

test('what moderators are shown is never kept for others, nor what others are shown for moderators', async () => {
  const [author, moderator] = [await here.aPerson(), await here.aPerson({ role: 'MODERATOR' })]
  const leverId = await here.aLever(author, { body: 'Des mots à cacher' })
  await here.ask(moderator, give('hideLever', ''), {
    input: { ...operation(), leverId, reason: 'INSULT', motive: 'Blessant' },
  })
  for (const reader of [author, moderator, null, moderator, author]) {
    const { data } = await here.ask(reader, hidden, { id: here.boardId })
    const [edge] = data?.board.levers.edges ?? []
    expect(edge.node.hiddenText).toEqual(reader === moderator ? { body: 'Des mots à cacher' } : null)
  }
})

test('a thousand readers at once of a board that changes meanwhile are all answered with what was acknowledged', async () => {
  const author = await here.aPerson()
  const leverId = await here.aLever(author)
  const { vote } = actsIn(here)
  const voters = await Promise.all(Array.from({ length: 20 }, () => here.aPerson()))
  const readings = voters.flatMap((voter) => {
    const acknowledged = vote(voter, { leverId, value: 'AGREE' })
    return Array.from({ length: 50 }, async () => {
      const { event } = await acknowledged
      const { data } = await here.ask(null, page, { id: here.boardId })
      return { told: data?.board.number, acknowledged: event?.number ?? 0 }
    })
  })
  for (const { told, acknowledged } of await Promise.all(readings)) expect(told).toBeGreaterThanOrEqual(acknowledged)
})
