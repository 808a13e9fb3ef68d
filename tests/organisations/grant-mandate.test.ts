import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardStandings, keyOfStanding } from '../../packages/server/src/features/boards/board-standing.ts'
import { follow } from '../support/follow.ts'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf, shownAuthor } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const grant = (by: TestPerson | null, input: object) => bodiesOf(world).grant(by, input)
const mine = async (person: TestPerson) =>
  (await world.ask(person, '{ me { mandates { kind organisation { name } } person { organisation college } } }')).data
    ?.me

test('an administrator says of which body someone is a member: it stands beside their name, with its college', async () => {
  const organisationId = await aBody(world, admin, { name: 'Le Pont', shortName: 'LP', college: 'BAILLEURS' })
  const person = await world.aPerson({ displayName: 'Maud' })
  const leverId = await world.aLever(person)
  const { data } = await grant(admin, { personId: person.id, organisationId, kind: 'TITULAR' })
  expect(data?.grantMandate).toMatchObject({ kind: 'TITULAR', organisation: { id: organisationId, memberCount: 1 } })
  const memberOf = { id: organisationId, name: 'Le Pont', shortName: 'LP' }
  const shown = { displayName: 'Maud', organisation: 'Le Pont', college: 'BAILLEURS', memberOf }
  expect(await shownAuthor(world, leverId)).toEqual(shown)
  expect(await mine(person)).toEqual({
    mandates: [{ kind: 'TITULAR', organisation: { name: 'Le Pont' } }],
    person: { organisation: 'Le Pont', college: 'BAILLEURS' },
  })
})

test('a body that someone wrote into their profile is nobody’s word but their own', async () => {
  const person = await world.aPerson()
  const leverId = await world.aLever(person)
  const input = { ...operation(), displayName: 'Lou', college: 'ETAT', organisation: 'La Préfecture des Nuages' }
  await world.ask(person, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', { input })
  const { organisation, memberOf } = (await shownAuthor(world, leverId)) ?? {}
  expect({ organisation, memberOf }).toEqual({ organisation: 'La Préfecture des Nuages', memberOf: null })
  expect((await mine(person)).mandates).toEqual([])
})

test('a member keeps their body and its college, whatever they write into their profile', async () => {
  const organisationId = await aBody(world, admin, { name: 'Le Port', college: 'ASSOCIATIONS' })
  const person = await world.aPerson()
  await aMandate(world, admin, { personId: person.id, organisationId })
  const input = { ...operation(), displayName: 'Noé B.', college: 'ETAT', organisation: 'Ailleurs' }
  const { data } = await world.ask(
    person,
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
      person { displayName organisation college } } }`,
    { input },
  )
  const shown = { displayName: 'Noé B.', organisation: 'Le Port', college: 'ASSOCIATIONS' }
  expect(data?.updateProfile.person).toEqual(shown)
})

test('a second mandate of the same body is refused as long as the first lasts, and the refusal says from when to when', async () => {
  const [organisationId, person] = [await aBody(world, admin, { name: 'La Digue' }), await world.aPerson()]
  const input = { personId: person.id, organisationId }
  await aMandate(world, admin, { ...input, startsOn: '2031-01-01', endsOn: '2031-12-31' })
  await aMandate(world, admin, { ...input, startsOn: '2032-01-01', kind: 'SUBSTITUTE' })
  const sentences = []
  for (const days of [
    { startsOn: '2031-12-31', endsOn: '2031-12-31' },
    { startsOn: '2033-05-01' },
    { endsOn: '2031-01-01' },
  ]) {
    const { codes, errors } = await grant(admin, { ...input, ...days, kind: 'TITULAR' })
    expect(codes).toEqual(['MANDATE_OVERLAPS'])
    sentences.push(errors[0]?.message)
  }
  const [first, second] = ['du 1er janvier 2031 au 31 décembre 2031', 'depuis le 1er janvier 2032']
  expect(sentences.map((sentence) => sentence?.split(', ')[1]?.split('.')[0])).toEqual([first, second, first])
  expect(sentences[0]).toContain('La Digue')
  expect((await grant(admin, { ...input, endsOn: '2030-12-31' })).codes).toEqual([])
})

test('someone may be of several bodies at a time: the latest stands beside their name, until they lose it', async () => {
  const [first, second] = [
    await aBody(world, admin, { name: 'La Première', college: 'ETAT' }),
    await aBody(world, admin, { name: 'La Seconde', college: 'BAILLEURS' }),
  ]
  const person = await world.aPerson()
  await aMandate(world, admin, { personId: person.id, organisationId: first })
  const later = await aMandate(world, admin, { personId: person.id, organisationId: second, kind: 'TITULAR' })
  const both = [
    { kind: 'TITULAR', organisation: { name: 'La Seconde' } },
    { kind: 'MEMBER', organisation: { name: 'La Première' } },
  ]
  expect(await mine(person)).toEqual({ mandates: both, person: { organisation: 'La Seconde', college: 'BAILLEURS' } })
  await bodiesOf(world).end(admin, { mandateId: later })
  expect(await mine(person)).toEqual({
    mandates: both.slice(1),
    person: { organisation: 'La Première', college: 'ETAT' },
  })
})

test('a mandate that ends before it begins, or has ended already, is not given', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const input = { personId: person.id, organisationId }
  expect((await grant(admin, { ...input, startsOn: '2031-02-02', endsOn: '2031-02-01' })).codes).toEqual([
    'MANDATE_ENDS_BEFORE',
  ])
  expect((await grant(admin, { ...input, startsOn: '2020-01-01', endsOn: '2020-12-31' })).codes).toEqual([
    'MANDATE_OVER',
  ])
  expect((await grant(admin, { ...input, endsOn: '2031-02-30' })).codes).toEqual(['BAD_DATE'])
})

test('what a mandate lets do follows from its kind, unless an administrator says otherwise', async () => {
  const rightsOf = async (more: object) => {
    const { data } = await grant(admin, {
      personId: (await world.aPerson()).id,
      organisationId: await aBody(world, admin),
      ...more,
    })
    const { mayPosition, maySign } = data?.grantMandate ?? {}
    return [mayPosition, maySign]
  }
  expect(await rightsOf({})).toEqual([false, false])
  expect(await rightsOf({ kind: 'SUBSTITUTE' })).toEqual([true, false])
  expect(await rightsOf({ kind: 'TITULAR' })).toEqual([true, true])
  expect(await rightsOf({ kind: 'TITULAR', maySign: false })).toEqual([true, false])
  expect(await rightsOf({ mayPosition: true })).toEqual([true, false])
})

test('a guest holds no mandate, and is told what to do first', async () => {
  const [organisationId, guest] = [await aBody(world, admin), await world.aPerson({ isGuest: true })]
  const { codes, errors } = await grant(admin, { personId: guest.id, organisationId })
  expect(codes).toEqual(['GUEST_WITHOUT_MANDATE'])
  expect(errors[0]?.message).toContain('«\u00A0Mon compte\u00A0»')
})

test('only an administrator gives mandates, to someone and of a body that there are', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const input = { personId: person.id, organisationId }
  const refused = [
    await grant(null, input),
    await grant(person, input),
    await grant(await world.aPerson({ role: 'MODERATOR' }), input),
    await grant(admin, { ...input, personId: randomUUID() }),
    await grant(admin, { ...input, personId: world.boardId }),
    await grant(admin, { ...input, organisationId: randomUUID() }),
  ]
  const expected = [
    'SIGN_IN_FIRST',
    'ADMINISTRATORS_ONLY',
    'ADMINISTRATORS_ONLY',
    'NOT_FOUND',
    'NOT_FOUND',
    'NOT_FOUND',
  ]
  expect(refused.map(({ codes }) => codes[0])).toEqual(expected)
})

test('who becomes a member is told so on their devices, which come back with the rights of now', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const after = (await world.ask(person, '{ me { cursor } }')).data?.me.cursor
  const watcher = follow(world, person, 'subscription ($after: String!) { personFeed(after: $after) { number } }', {
    after,
  })
  const closed = expect(lastOf(watcher)).rejects.toMatchObject({ code: 4401 })
  await expect.poll(() => world.app.counts().followers).toBe(1)
  await aMandate(world, admin, { personId: person.id, organisationId })
  await closed
  const { data } = await world.ask(
    person,
    'query ($after: String!) { personEvents(after: $after) { events { __typename ... on MandateGranted { organisationId } } } }',
    { after },
  )
  expect(data?.personEvents.events).toEqual([{ __typename: 'MandateGranted', organisationId }])
})

async function lastOf(watcher: { next(): Promise<unknown> }): Promise<never> {
  for (;;) await watcher.next()
}

test('a member stands as a member towards every board, and nobody else does', async () => {
  const [member, other] = [await world.aPerson(), await world.aPerson()]
  await aMandate(world, admin, { personId: member.id, organisationId: await aBody(world, admin) })
  const acting = [member, other].map(({ id }) => ({ boardId: world.boardId, actor: { personId: id } }))
  const standings = await boardStandings(world.sql, { acting, at: world.app.parts.now() })
  const isMember = (person: TestPerson) =>
    standings.get(keyOfStanding(world.boardId, { personId: person.id }))?.isMember
  expect([isMember(member), isMember(other)]).toEqual([true, false])
})

test('administrators read who belongs to a body, page by page; everybody else how many they are', async () => {
  const organisationId = await aBody(world, admin)
  const people = [await world.aPerson(), await world.aPerson(), await world.aPerson()]
  for (const { id: personId } of people) await aMandate(world, admin, { personId, organisationId })
  const query = `query ($id: ID!, $after: ID) { organisation(id: $id) {
    memberCount members(first: 2, after: $after) { id person { id } } } }`
  const first = (await world.ask(admin, query, { id: organisationId })).data?.organisation
  const after = first.members.at(-1).id
  const rest = (await world.ask(admin, query, { id: organisationId, after })).data?.organisation
  expect([...first.members, ...rest.members].map(({ person }) => person.id)).toEqual(people.map(({ id }) => id))
  for (const reader of [null, people[0] ?? null, await world.aPerson({ role: 'MODERATOR' })]) {
    const { data } = await world.ask(reader, query, { id: organisationId })
    expect(data?.organisation).toEqual({ memberCount: 3, members: null })
  }
})
