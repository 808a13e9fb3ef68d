import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'
import { rolesAt } from './roles-at.ts'

let world: World
let admin: TestPerson
let roles: ReturnType<typeof rolesAt>
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
  roles = rolesAt(world)
})
afterAll(() => world.stop())

const names = async (person: TestPerson) => (await roles.heldBy(person)).map(({ role }) => role)

test('who loses a role loses its rights at once, also on a socket that is open', async () => {
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const { data } = await world.ask(moderator, '{ me { cursor } }')
  const feed = 'subscription ($after: String!) { personFeed(after: $after) { __typename } }'
  const before = world.app.counts().followers
  const watcher = follow(world, moderator, feed, { after: data?.me.cursor })
  await expect.poll(() => world.app.counts().followers).toBe(before + 1)
  const closed = expect(watcher.next()).rejects.toMatchObject({ code: 4401 })
  await roles.endOf(admin, moderator, 'MODERATOR')
  await closed
  const asked = `{ moderation(boardId: "${world.boardId}", list: UNREVIEWED) { totalCount } }`
  expect((await world.ask(moderator, asked)).codes).toEqual(['MODERATORS_ONLY'])
})

test('one of several roles ends alone', async () => {
  const person = await world.aPerson({ roles: ['MODERATOR', 'FACILITATOR'] })
  await roles.endOf(admin, person, 'MODERATOR')
  expect(await names(person)).toEqual(['FACILITATOR'])
})

test('everybody gives back a role of their own, and ends nobody else’s', async () => {
  const [person, other] = [await world.aPerson({ role: 'MODERATOR' }), await world.aPerson({ role: 'MODERATOR' })]
  const [theirs] = await roles.heldBy(other)
  expect((await roles.end(person, theirs?.id ?? '')).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await roles.end(null, theirs?.id ?? '')).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await roles.endOf(person, person, 'MODERATOR')).codes).toEqual([])
  expect([await names(person), await names(other)]).toEqual([[], ['MODERATOR']])
})

test('ended twice it is ended once, and what there is not is not found', async () => {
  const person = await world.aPerson({ role: 'MODERATOR' })
  const [grant] = await roles.heldBy(person)
  for (let time = 0; time < 2; time += 1) expect((await roles.end(admin, grant?.id ?? '')).codes).toEqual([])
  const log = `{ roleLog(personId: "${person.id}") { edges { node { act } } } }`
  expect((await world.ask(admin, log)).data?.roleLog.edges).toEqual([{ node: { act: 'ENDED' } }])
  expect((await roles.end(admin, randomUUID())).codes).toEqual(['NOT_FOUND'])
})

test('the last administrator does not go, and one of two does', async () => {
  const alone = await startWorld()
  const [second, third] = [await alone.aPerson({ role: 'ADMIN' }), await alone.aPerson({ role: 'ADMIN' })]
  const there = rolesAt(alone)
  await alone.sql.rows('update role_grant set ended_at = now() where person_id <> all ($1::uuid[])', [
    [second.id, third.id],
  ])
  expect((await there.endOf(second, second, 'ADMIN')).codes).toEqual([])
  const refused = await there.endOf(third, third, 'ADMIN')
  expect(refused.codes).toEqual(['LAST_ADMINISTRATOR'])
  expect((await there.heldBy(third)).map(({ role }) => role)).toEqual(['ADMIN'])
  await alone.stop()
})
