import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const changeRole = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { id } }'
const give = (by: TestPerson | null, personId: string, role: string, operationId: string = randomUUID()) =>
  world.ask(by, changeRole, { input: { operationId, personId, role } })
const roleOf = async (person: TestPerson) => (await world.ask(person, '{ me { role } }')).data?.me.role

test('an administrator makes someone a moderator, who can moderate at once', async () => {
  const [admin, person] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson()]
  const leverId = await world.aLever(await world.aPerson())
  expect((await give(admin, person.id, 'MODERATOR')).codes).toEqual([])
  expect(await roleOf(person)).toBe('MODERATOR')
  const review = 'mutation ($input: ReviewLeverInput!) { reviewLever(input: $input) { number } }'
  expect((await world.ask(person, review, { input: { operationId: randomUUID(), leverId } })).codes).toEqual([])
})

test('only an administrator gives roles', async () => {
  const target = await world.aPerson()
  const refused = [
    await give(null, target.id, 'ADMIN'),
    await give(await world.aPerson(), target.id, 'ADMIN'),
    await give(await world.aPerson({ isGuest: true }), target.id, 'ADMIN'),
    await give(await world.aPerson({ role: 'MODERATOR' }), target.id, 'ADMIN'),
  ]
  expect(refused.map(({ codes }) => codes[0])).toEqual([
    'SIGN_IN_FIRST',
    'ADMINISTRATORS_ONLY',
    'ADMINISTRATORS_ONLY',
    'ADMINISTRATORS_ONLY',
  ])
  expect(await roleOf(target)).toBe('PARTICIPANT')
})

test('nobody changes their own role, neither up nor down', async () => {
  const [admin, person] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson()]
  expect((await give(admin, admin.id, 'PARTICIPANT')).codes).toEqual(['NOT_YOURS'])
  expect((await give(person, person.id, 'ADMIN')).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect(await roleOf(admin)).toBe('ADMIN')
})

test('who loses a role loses its rights at once, also on a socket that is open', async () => {
  const [admin, moderator] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson({ role: 'MODERATOR' })]
  const { data } = await world.ask(moderator, '{ me { cursor } }')
  const feed = 'subscription ($after: String!) { personFeed(after: $after) { __typename } }'
  const watcher = follow(world, moderator, feed, { after: data?.me.cursor })
  const closed = expect(lastOf(watcher)).rejects.toMatchObject({ code: 4401 })
  await new Promise((resolve) => setTimeout(resolve, 200))
  await give(admin, moderator.id, 'PARTICIPANT')
  await closed
  const hide = 'mutation ($input: HideLeverInput!) { hideLever(input: $input) { number } }'
  const leverId = await world.aLever(admin)
  const input = { operationId: randomUUID(), leverId, reason: 'SPAM', motive: 'Publicité.' }
  expect((await world.ask(moderator, hide, { input })).codes).toEqual(['MODERATORS_ONLY'])
})

async function lastOf(watcher: { next(): Promise<unknown> }): Promise<never> {
  for (;;) await watcher.next()
}

test('the same operation again changes nothing; with another content it is refused', async () => {
  const [admin, person] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson()]
  const operationId = randomUUID()
  await give(admin, person.id, 'MODERATOR', operationId)
  await give(admin, person.id, 'PARTICIPANT')
  expect((await give(admin, person.id, 'MODERATOR', operationId)).codes).toEqual([])
  expect(await roleOf(person)).toBe('PARTICIPANT')
  expect((await give(admin, person.id, 'ADMIN', operationId)).codes).toEqual(['OPERATION_REUSED'])
})

test('a role is one of those that can be given, to someone who exists', async () => {
  const [admin, person] = [await world.aPerson({ role: 'ADMIN' }), await world.aPerson()]
  expect((await give(admin, person.id, 'VISITOR')).codes).toEqual(['BAD_INPUT'])
  expect((await give(admin, randomUUID(), 'MODERATOR')).codes).toEqual(['NOT_FOUND'])
  expect((await give(admin, world.boardId, 'MODERATOR')).codes).toEqual(['NOT_FOUND'])
})

test('administrators read who moderates and who administers, and who gave it when', async () => {
  const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Paule Administre' })
  const person = await world.aPerson({ displayName: 'Maud Modère' })
  await give(admin, person.id, 'MODERATOR')
  const asked = '{ roleHolders { role givenAt person { displayName } givenBy { displayName } } }'
  const read = async () => (await world.ask(admin, asked)).data?.roleHolders
  expect(await read()).toContainEqual({
    role: 'MODERATOR',
    givenAt: expect.any(String),
    person: { displayName: 'Maud Modère' },
    givenBy: { displayName: 'Paule Administre' },
  })
  expect(await read()).toContainEqual({
    role: 'ADMIN',
    givenAt: null,
    person: { displayName: 'Paule Administre' },
    givenBy: null,
  })
  await give(admin, person.id, 'PARTICIPANT')
  expect((await read()).map((one: any) => one.person.displayName)).not.toContain('Maud Modère')
})
