import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayIn } from '../../../packages/server/src/features/boards/calendar/days.ts'
import { follow } from '../../support/follow.ts'
import { operation } from '../../support/give.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'
import { aBoardOf } from './a-board-of.ts'
import { rolesAt } from './roles-at.ts'

let world: World
let admin: TestPerson
let roles: ReturnType<typeof rolesAt>
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Paule Administre' })
  roles = rolesAt(world)
})
afterAll(() => world.stop())

const kept = async (person: TestPerson) =>
  (await roles.heldBy(person)).map(({ role, boardId, until }) => ({ role, boardId, until }))
const inDays = (days: number) => dayIn('Europe/Paris', new Date(Date.now() + days * 24 * 3_600_000))

const hide = (by: TestPerson, leverId: string) =>
  world.ask(by, 'mutation ($input: HideLeverInput!) { hideLever(input: $input) { number } }', {
    input: { ...operation(), leverId, reason: 'SPAM', motive: 'Publicité.' },
  })

test('an administrator gives a role for the whole programme, which counts at once', async () => {
  const person = await world.aPerson()
  const leverId = await world.aLever(await world.aPerson())
  const { data, codes } = await roles.give(admin, { personId: person.id, role: 'MODERATOR' })
  expect(codes).toEqual([])
  expect(data?.giveRole).toMatchObject({ role: 'MODERATOR', until: null, board: null, givenBy: { id: admin.id } })
  expect(await kept(person)).toEqual([{ role: 'MODERATOR', boardId: null, until: null }])
  expect((await hide(person, leverId)).codes).toEqual([])
})

test('who moderates one board moderates no other', async () => {
  const [person, author] = [await world.aPerson(), await world.aPerson()]
  const other = await aBoardOf(world, admin)
  await roles.give(admin, { personId: person.id, role: 'MODERATOR', boardId: other })
  const [there, here] = [await world.aLever(author, { boardId: other }), await world.aLever(author)]
  expect((await hide(person, here)).codes).toEqual(['MODERATORS_ONLY'])
  expect((await hide(person, there)).codes).toEqual([])
})

test('an administrator does not moderate, answers for nobody, and may give themselves both rights', async () => {
  const own = await world.aPerson({ role: 'ADMIN' })
  const leverId = await world.aLever(await world.aPerson())
  const answer = () =>
    world.ask(own, 'mutation ($input: ChangeLeverStatusInput!) { changeLeverStatus(input: $input) { number } }', {
      input: { ...operation(), leverId, from: 'NONE', to: 'UNDER_REVIEW' },
    })
  expect([(await answer()).codes, (await hide(own, leverId)).codes]).toEqual([
    ['CONTRACT_EDITORS_ONLY'],
    ['MODERATORS_ONLY'],
  ])
  for (const role of ['CONTRACT_EDITOR', 'MODERATOR']) await roles.give(own, { personId: own.id, role })
  expect([(await answer()).codes, (await hide(own, leverId)).codes]).toEqual([[], []])
})

test('somebody holds several roles, and the same one twice only on different boards', async () => {
  const person = await world.aPerson()
  const boardId = await aBoardOf(world, admin)
  for (const input of [{ role: 'FACILITATOR' }, { role: 'MODERATOR' }, { role: 'MODERATOR', boardId }])
    await roles.give(admin, { personId: person.id, ...input })
  await roles.give(admin, { personId: person.id, role: 'MODERATOR' })
  expect(await kept(person)).toEqual([
    { role: 'FACILITATOR', boardId: null, until: null },
    { role: 'MODERATOR', boardId: null, until: null },
    { role: 'MODERATOR', boardId, until: null },
  ])
})

test('another last day replaces the one before; the same again changes nothing', async () => {
  const person = await world.aPerson()
  const given = { personId: person.id, role: 'CONTRACT_EDITOR', until: inDays(30) }
  const first = await roles.give(admin, given)
  const again = await roles.give(admin, given)
  expect(again.data?.giveRole.id).toBe(first.data?.giveRole.id)
  await roles.give(admin, { ...given, until: inDays(60) })
  expect(await kept(person)).toEqual([{ role: 'CONTRACT_EDITOR', boardId: null, until: inDays(60) }])
})

test('the same operation again gives the same answer; with another content it is refused', async () => {
  const person = await world.aPerson()
  const given = { ...operation(), personId: person.id, role: 'MODERATOR' }
  await roles.give(admin, given)
  await roles.endOf(admin, person, 'MODERATOR')
  expect((await roles.give(admin, given)).codes).toEqual([])
  expect(await kept(person)).toEqual([])
  expect((await roles.give(admin, { ...given, role: 'ADMIN' })).codes).toEqual(['OPERATION_REUSED'])
})

test('only administrators give roles, also to themselves', async () => {
  const boardId = await aBoardOf(world, admin)
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR', 'FACILITATOR'] })
  const others = [null, await world.aPerson(), await world.aPerson({ isGuest: true }), moderator]
  const target = await world.aPerson()
  for (const other of others) {
    const { codes } = await roles.give(other, { personId: target.id, role: 'MODERATOR', boardId })
    expect(codes).toEqual([other ? 'ADMINISTRATORS_ONLY' : 'SIGN_IN_FIRST'])
  }
  expect((await roles.give(moderator, { personId: moderator.id, role: 'ADMIN' })).codes).toEqual([
    'ADMINISTRATORS_ONLY',
  ])
  expect(await kept(target)).toEqual([])
})

test('what cannot be given is refused with the reason', async () => {
  const [person, guest] = [await world.aPerson(), await world.aPerson({ isGuest: true })]
  const boardId = await aBoardOf(world, admin, { state: 'ARCHIVED' })
  const role = 'MODERATOR'
  const refusals = [
    [{ personId: randomUUID(), role }, 'NOT_FOUND'],
    [{ personId: world.boardId, role }, 'NOT_FOUND'],
    [{ personId: guest.id, role }, 'ROLE_FOR_ACCOUNTS'],
    [{ personId: person.id, role: 'PARTICIPANT' }, 'BAD_QUERY'],
    [{ personId: person.id, role, boardId: randomUUID() }, 'NOT_FOUND'],
    [{ personId: person.id, role, boardId }, 'ROLE_ON_ARCHIVED_BOARD'],
    [{ personId: person.id, role: 'ADMIN', boardId: world.boardId }, 'ADMIN_OF_PROGRAMME'],
    [{ personId: person.id, role, until: inDays(-1) }, 'ROLE_OVER'],
    [{ personId: person.id, role, until: '2026-02-31' }, 'BAD_DATE'],
  ] as const
  for (const [input, code] of refusals) expect([input, (await roles.give(admin, input)).codes]).toEqual([input, [code]])
  expect((await roles.give(admin, { personId: person.id, role, until: inDays(0) })).codes).toEqual([])
})

test('the last administrator without an end date is not given one', async () => {
  const alone = await startWorld()
  const [only] = await alone.sql.rows<{ id: string }>("select person_id as id from role_grant where role = 'ADMIN'")
  const second = await alone.aPerson({ role: 'ADMIN' })
  const there = rolesAt(alone)
  const until = inDays(30)
  expect((await there.give(second, { personId: only?.id, role: 'ADMIN', until })).codes).toEqual([])
  const refused = await there.give(second, { personId: second.id, role: 'ADMIN', until })
  expect(refused.codes).toEqual(['LAST_ADMINISTRATOR'])
  expect((await there.heldBy(second)).map((one) => one.until)).toEqual([null])
  await alone.stop()
})

test('everybody who follows the programme is told that roles changed, and nothing of whose', async () => {
  const person = await world.aPerson()
  const after = (await world.ask(null, '{ programme { cursor } }')).data?.programme.cursor
  const watcher = follow(
    world,
    null,
    'subscription ($after: String!) { programmeFeed(after: $after) { __typename number at operationId } }',
    { after },
  )
  await roles.give(admin, { personId: person.id, role: 'MODERATOR' })
  const told = (await watcher.next()).data.programmeFeed
  expect(told.__typename).toBe('RoleGiven')
  expect(JSON.stringify(told)).not.toContain(person.id)
  await watcher.stop()
})

test('administrators read who holds what, for what and until when, who gave it and when', async () => {
  const person = await world.aPerson({ displayName: 'Maud Modère' })
  const boardId = await aBoardOf(world, admin)
  const until = inDays(10)
  await roles.give(admin, { personId: person.id, role: 'FACILITATOR', boardId, until })
  const asked = `{ roleGrants { role until givenAt board { id } person { displayName } givenBy { displayName } } }`
  const read = async () => (await world.ask(admin, asked)).data?.roleGrants
  expect(await read()).toContainEqual({
    role: 'FACILITATOR',
    until,
    givenAt: expect.any(String),
    board: { id: boardId },
    person: { displayName: 'Maud Modère' },
    givenBy: { displayName: 'Paule Administre' },
  })
  await roles.endOf(admin, person, 'FACILITATOR')
  expect((await read()).map((one: any) => one.person.displayName)).not.toContain('Maud Modère')
  expect((await world.ask(person, asked)).codes).toEqual(['ADMINISTRATORS_ONLY'])
})
