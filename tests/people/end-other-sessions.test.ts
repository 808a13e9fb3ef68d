import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '../../packages/server/src/features/people/sign-in/session.ts'
import { follow } from '../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

interface Shown {
  id: string
  device: string | null
  isCurrent: boolean
}

const mutation = 'mutation ($sessionId: ID) { endOtherSessions(sessionId: $sessionId) { id device isCurrent } }'
const sessionsOf = async (person: TestPerson): Promise<Shown[]> =>
  (await world.ask(person, '{ me { sessions { id device isCurrent } } }')).data?.me?.sessions ?? []
const devices = (sessions: readonly Shown[]) => sessions.map(({ device }) => device)

/** The same person, signed in with another browser. */
async function another({ id }: TestPerson, device: string): Promise<TestPerson> {
  const token = await startSession(world.sql, { personId: id, device, now: world.app.parts.now() })
  return { id, cookie: `leviers=${token}` }
}

test('somebody sees with which browsers they are signed in, and which of them is this one', async () => {
  const desk = await world.aPerson()
  const phone = await another(desk, 'Chrome, Android')
  expect((await sessionsOf(desk)).filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
  const [shown] = (await sessionsOf(phone)).filter(({ isCurrent }) => isCurrent)
  expect(shown?.device).toBe('Chrome, Android')
})

test('a lost phone is signed out from another device: at once, with its sockets, and nobody else', async () => {
  const [desk, stranger] = [await world.aPerson(), await world.aPerson()]
  const [lost, tablet] = [await another(desk, 'Chrome, Android'), await another(desk, 'Safari, iOS')]
  const { data } = await world.ask(lost, '{ me { cursor } }')
  const feed = 'subscription ($after: String!) { personFeed(after: $after) { __typename } }'
  const watcher = follow(world, lost, feed, { after: data?.me.cursor })
  const visit = 'mutation ($input: VisitBoardInput!) { visitBoard(input: $input) }'
  await world.ask(desk, visit, { input: { operationId: randomUUID(), boardId: world.boardId, number: 1 } })
  expect((await watcher.next()).data.personFeed.__typename).toBe('BoardVisited')
  const closed = expect(watcher.next()).rejects.toMatchObject({ code: 4401 })
  const phone = (await sessionsOf(desk)).find(({ device }) => device === 'Chrome, Android')
  const left = await world.ask(desk, mutation, { sessionId: phone?.id })
  await closed
  expect(devices(left.data?.endOtherSessions)).toContain('Safari, iOS')
  expect([await sessionsOf(lost), (await sessionsOf(tablet)).length, (await sessionsOf(stranger)).length]).toEqual([
    [],
    2,
    1,
  ])
})

test('all others are signed out at once, the one that asks stays', async () => {
  const desk = await world.aPerson()
  const others = [await another(desk, 'Firefox, Linux'), await another(desk, 'Safari, iOS')]
  const { data } = await world.ask(desk, mutation)
  expect(data?.endOtherSessions).toEqual([expect.objectContaining({ isCurrent: true })])
  for (const other of others) expect(await sessionsOf(other)).toEqual([])
})

test('nobody ends the session of somebody else, nor by this the one that asks', async () => {
  const [person, other] = [await world.aPerson(), await world.aPerson()]
  const [theirs] = await sessionsOf(other)
  const [own] = await sessionsOf(person)
  expect((await world.ask(person, mutation, { sessionId: theirs?.id })).codes).toEqual([])
  expect((await world.ask(person, mutation, { sessionId: own?.id })).codes).toEqual([])
  expect((await world.ask(person, mutation, { sessionId: 'nulle part' })).codes).toEqual([])
  expect([(await sessionsOf(other)).length, (await sessionsOf(person)).length]).toEqual([1, 1])
  expect((await world.ask(null, mutation)).codes).toEqual(['SIGN_IN_FIRST'])
})
