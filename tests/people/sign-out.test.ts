import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { endLapsedSessions } from '../../packages/server/src/features/people/sign-in/session-watch.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const hour = 60 * 60_000
const myFeed = 'subscription ($after: String!) { personFeed(after: $after) { __typename } }'
const isIn = async (person: TestPerson) => (await world.ask(person, '{ me { id } }')).data?.me !== null

async function watching(person: TestPerson) {
  const { data } = await world.ask(person, '{ me { cursor } }')
  const watcher = follow(world, person, myFeed, { after: data?.me.cursor })
  const visit = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
  await world.ask(person, visit, { input: { operationId: randomUUID(), boardId: world.boardId, number: 1 } })
  expect((await watcher.next()).data.personFeed.__typename).toBe('BoardVisited')
  return watcher
}

test('whoever signs out is a visitor again, and their sockets are closed', async () => {
  const person = await world.aPerson()
  const watcher = await watching(person)
  const closed = expect(watcher.next()).rejects.toMatchObject({ code: 4401 })
  const answer = await world.ask(person, 'mutation { signOut }')
  expect(answer).toMatchObject({ data: { signOut: true }, cookie: 'leviers=' })
  await closed
  expect(await isIn(person)).toBe(false)
})

test('signing out on one device leaves the other signed in', async () => {
  const phone = await world.aPerson()
  const { startSession } = await import('../../packages/server/src/features/people/sign-in/session.ts')
  const token = await startSession(world.sql, { personId: phone.id, device: null, now: world.app.parts.now() })
  const desk = { id: phone.id, cookie: `leviers=${token}` }
  await world.ask(phone, 'mutation { signOut }')
  expect([await isIn(phone), await isIn(desk)]).toEqual([false, true])
})

test('signing out twice, or as a visitor, does no harm', async () => {
  expect((await world.ask(null, 'mutation { signOut }')).data?.signOut).toBe(true)
})

test('a session ends after twelve hours without use, not while it is used', async () => {
  const person = await world.aPerson()
  world.pass(11 * hour)
  expect(await isIn(person)).toBe(true)
  world.pass(11 * hour)
  expect(await isIn(person)).toBe(true)
  world.pass(12 * hour + 1_000)
  expect(await isIn(person)).toBe(false)
})

test('whoever writes after their session has ended is told so, and nothing is written', async () => {
  const person = await world.aPerson()
  const leverId = await world.aLever(person)
  world.pass(13 * hour)
  const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  const { codes, errors } = await world.ask(person, vote, {
    input: { operationId: randomUUID(), leverId, value: 'AGREE' },
  })
  expect(codes).toEqual(['SESSION_EXPIRED'])
  expect(errors[0]?.message).toContain('ce que vous avez écrit est gardé')
  expect(await world.sql.rows('select value from vote where lever_id = $1', [leverId])).toEqual([])
})

test('a session ends after thirty days, also one that is used every day', async () => {
  const person = await world.aPerson()
  for (let half = 0; half < 59; half += 1) {
    world.pass(12 * hour - 60_000)
    await world.ask(person, '{ me { id } }')
  }
  expect(await isIn(person)).toBe(true)
  world.pass(12 * hour)
  expect(await isIn(person)).toBe(false)
})

test('a guest who comes back after a week is still the same guest', async () => {
  const guest = await world.aPerson({ isGuest: true })
  world.pass(7 * 24 * hour)
  expect(await isIn(guest)).toBe(true)
  world.pass(24 * 24 * hour)
  expect(await isIn(guest)).toBe(false)
})

test('the sockets of a session that lapsed are closed, those of the others stay', async () => {
  const [gone, here] = [await world.aPerson(), await world.aPerson()]
  const lapsing = await watching(gone)
  const staying = await watching(here)
  const closed = expect(lapsing.next()).rejects.toMatchObject({ code: 4401 })
  world.pass(11 * hour)
  await world.ask(here, '{ me { id } }')
  world.pass(2 * hour)
  await endLapsedSessions(world.app.parts)
  await closed
  const visit = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
  await world.ask(here, visit, { input: { operationId: randomUUID(), boardId: world.boardId, number: 2 } })
  expect((await staying.next()).data.personFeed.__typename).toBe('BoardVisited')
  await staying.stop()
})

test('a forged, empty or foreign cookie is a visitor’s', async () => {
  for (const cookie of ['leviers=', 'leviers=forged', `leviers=${'A'.repeat(43)}`, 'other=1']) {
    expect((await world.ask({ id: '', cookie }, '{ me { id } }')).data).toEqual({ me: null })
  }
})
