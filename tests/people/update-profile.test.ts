import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  locale neighbourhoodCode participationMode roles { role } email person { displayName college organisation } } }`
const profile = (more: object = {}) => ({
  operationId: randomUUID(),
  displayName: 'Ana Lopes',
  college: 'ASSOCIATIONS',
  organisation: 'Les Jardins du Clos',
  neighbourhoodCode: 'QN04411I',
  participationMode: 'EXPRESS',
  locale: 'EN',
  ...more,
})
const give = (person: TestPerson | null, input: object) => world.ask(person, updateProfile, { input })

test('someone says who they are, and the others see it on what they wrote', async () => {
  const person = await world.aPerson()
  const leverId = await world.aLever(person)
  const { data } = await give(person, profile())
  expect(data?.updateProfile).toEqual({
    locale: 'EN',
    neighbourhoodCode: 'QN04411I',
    participationMode: 'EXPRESS',
    roles: [],
    email: null,
    person: { displayName: 'Ana Lopes', college: 'ASSOCIATIONS', organisation: 'Les Jardins du Clos' },
  })
  const read = await world.ask(null, `{ lever(id: "${leverId}") { author { displayName organisation } } }`)
  expect(read.data?.lever.author).toEqual({ displayName: 'Ana Lopes', organisation: 'Les Jardins du Clos' })
})

test('refusals speak the language that one chose', async () => {
  const person = await world.aPerson()
  await give(person, profile())
  const { errors } = await give(person, profile({ displayName: '' }))
  expect(errors[0]?.message).toBe('Name or pseudonym: write a few words.')
})

test('the others do not see an address, a neighbourhood or a role through a person', async () => {
  for (const field of ['email', 'roles', 'neighbourhoodCode', 'locale']) {
    const { codes } = await world.ask(null, `{ instance { demoPeople { ${field} } } }`)
    expect(codes).toEqual(['BAD_QUERY'])
  }
})

test('a visitor has no profile, and an unknown neighbourhood is refused', async () => {
  expect((await give(null, profile())).codes).toEqual(['SIGN_IN_FIRST'])
  const person = await world.aPerson()
  expect((await give(person, profile({ neighbourhoodCode: 'QN75001X' }))).codes).toEqual(['UNKNOWN_NEIGHBOURHOOD'])
})

test('saving the same profile twice is one event', async () => {
  const person = await world.aPerson()
  await give(person, profile())
  await give(person, profile())
  const events = await world.sql.rows('select kind, data from event where stream_id = $1', [person.id])
  expect(events).toEqual([{ kind: 'ProfileUpdated', data: {} }])
})

test('whoever writes without pause is asked to slow down', async () => {
  const person = await world.aPerson()
  const names = Array.from({ length: 150 }, (_, index) => `Nom ${index}`)
  const answers = await Promise.all(names.map((displayName) => give(person, profile({ displayName }))))
  const refused = answers.flatMap(({ codes }) => codes)
  // Sixty a minute, and one more for each second that a slow machine takes.
  expect(refused.length).toBeGreaterThan(0)
  expect(names.length - refused.length).toBeGreaterThanOrEqual(60)
  expect(new Set(refused)).toEqual(new Set(['TOO_MANY_REQUESTS']))
})
