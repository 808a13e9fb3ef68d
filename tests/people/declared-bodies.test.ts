import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../organisations/bodies.ts'
import { operation } from '../support/give.ts'
import { aCode, signInWith } from '../support/sign-in.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let admin: TestPerson
let organisationId: string
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Administration' })
  organisationId = await aBody(world, admin, { name: 'Ville d’Estuaire', shortName: 'VDE', college: 'COLLECTIVITES' })
})
afterAll(() => world.stop())

const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  person { displayName college organisation isVouched } } }`
const startGuest = 'mutation ($input: StartGuestInput!) { startGuest(input: $input) { id } }'
const present = (person: TestPerson, more: object) =>
  world.ask(person, updateProfile, {
    input: { ...operation(), displayName: 'Lou', college: 'HABITANTS', organisation: null, ...more },
  })

test('what someone says of themselves is told from what administrators said, wherever a name stands', async () => {
  const [declared, vouched] = [await world.aPerson(), await world.aPerson()]
  await present(declared, { college: 'ETAT', organisation: 'Les Amis du quai' })
  await aMandate(world, admin, { personId: vouched.id, organisationId })
  const seen = async (person: TestPerson) => {
    const leverId = await world.aLever(person)
    const commentId = await world.aComment(person, leverId)
    const author = 'author { isVouched }'
    const { data } = await world.ask(
      person,
      `{ lever(id: "${leverId}") { ${author} } comment(id: "${commentId}") { ${author} } me { person { isVouched } } }`,
    )
    return [data?.lever.author, data?.comment.author, data?.me.person]
  }
  expect(await seen(declared)).toEqual(Array(3).fill({ isVouched: false }))
  expect(await seen(vouched)).toEqual(Array(3).fill({ isVouched: true }))
})

test('a body that is vouched for no longer is only declared', async () => {
  const person = await world.aPerson()
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
  await bodiesOf(world).end(admin, { mandateId })
  const { data } = await world.ask(person, '{ me { person { college isVouched } } }')
  expect(data?.me.person).toEqual({ college: 'COLLECTIVITES', isVouched: false })
})

test.each(['Ville d’Estuaire', 'VILLE D ESTUAIRE', 'Vіllе d’Еstuаire', 'vde', 'Ville d’Estuaire ✓'])(
  'nobody takes « %s », the name of a body, as their own or as that of their body',
  async (name) => {
    const person = await world.aPerson()
    for (const more of [{ displayName: name }, { organisation: name }]) {
      const { codes, errors } = await present(person, more)
      expect(codes).toEqual(['NAME_OF_A_BODY'])
      expect(errors[0]?.extensions).toMatchObject({ field: Object.keys(more)[0] })
    }
    expect((await world.ask(null, startGuest, { input: { displayName: name } })).codes).toEqual(['NAME_OF_A_BODY'])
  },
)

test('who is refused a name signs in under another one with the same code', async () => {
  const email = 'nouvelle@example.org'
  const code = await aCode(world, email)
  const asked = (displayName: string) => signInWith(world, null, { email, code, displayName })
  expect((await asked('Ville d’Estuaire')).codes).toEqual(['NAME_OF_A_BODY'])
  expect((await asked('Noa')).data?.signIn.person.displayName).toBe('Noa')
})

test('the name of a body that came later stays declared, and the body is not theirs', async () => {
  const person = await world.aPerson()
  await present(person, { organisation: 'Habitat Océane' })
  const later = await aBody(world, admin, { name: 'Habitat Océane', college: 'BAILLEURS' })
  await bodiesOf(world).rename(admin, { organisationId: later, name: 'Habitat-Océane', college: 'BAILLEURS' })
  const { data } = await world.ask(person, '{ me { person { organisation isVouched memberOf { id } } } }')
  expect(data?.me.person).toEqual({ organisation: 'Habitat Océane', isVouched: false, memberOf: null })
})

test('a member keeps their body whatever they write in its place', async () => {
  const person = await world.aPerson()
  await aMandate(world, admin, { personId: person.id, organisationId })
  const { data } = await present(person, { college: 'ETAT', organisation: 'Ville d’Estuaire' })
  expect(data?.updateProfile.person).toMatchObject({ organisation: 'Ville d’Estuaire', isVouched: true })
})

test('the mark of what was vouched for cannot be written into a name', async () => {
  const person = await world.aPerson()
  const { data } = await present(person, { displayName: 'Lou ✔️', organisation: 'Les Amis du quai ✓' })
  expect(data?.updateProfile.person).toMatchObject({ displayName: 'Lou', organisation: 'Les Amis du quai' })
})

test.each(['Administration', 'modérateur', 'Mоdératrice', 'ADMIN.', 'La modération'])(
  'nobody is called « %s » but who is',
  async (displayName) => {
    const person = await world.aPerson()
    const { codes, errors } = await present(person, { displayName })
    expect(codes).toEqual(['NAME_OF_A_ROLE'])
    expect(errors[0]?.extensions).toMatchObject({ field: 'displayName' })
    expect((await world.ask(null, startGuest, { input: { displayName } })).codes).toEqual(['NAME_OF_A_ROLE'])
    const moderator = await world.aPerson({ role: 'MODERATOR' })
    expect((await present(moderator, { displayName })).codes).toEqual([])
  },
)
