import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf, eventsOf, shownAuthor } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const choose = (by: TestPerson | null, organisationId: string) => bodiesOf(world).choose(by, { organisationId })

test('who is of several bodies says which of them stands beside their name, and it stays so', async () => {
  const bodies = [
    await aBody(world, admin, { name: 'Le Lavoir', college: 'ETAT' }),
    await aBody(world, admin, { name: 'Le Moulin', college: 'BAILLEURS' }),
    await aBody(world, admin, { name: 'Le Verger' }),
  ] as const
  const person = await world.aPerson()
  const leverId = await world.aLever(person)
  const first = await aMandate(world, admin, { personId: person.id, organisationId: bodies[0] })
  await aMandate(world, admin, { personId: person.id, organisationId: bodies[1] })
  const { data } = await choose(person, bodies[0])
  expect(data?.chooseBody.person).toEqual({ organisation: 'Le Lavoir', college: 'ETAT' })
  expect(data?.chooseBody.mandates[0]).toEqual({ organisation: { id: bodies[0] } })
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: 'Le Lavoir', college: 'ETAT' })
  await aMandate(world, admin, { personId: person.id, organisationId: bodies[2] })
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: 'Le Lavoir' })
  await bodiesOf(world).end(admin, { mandateId: first })
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: 'Le Verger' })
})

test('the same choice again is no event, and a body of which one is no member is not there to be chosen', async () => {
  const [own, other] = [await aBody(world, admin), await aBody(world, admin)]
  const person = await world.aPerson()
  await aMandate(world, admin, { personId: person.id, organisationId: own })
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId: other })
  await choose(person, own)
  await choose(person, own)
  expect(await eventsOf(world, person.id, ['BodyChosen'])).toEqual([
    { kind: 'BodyChosen', data: { organisationId: own } },
  ])
  await bodiesOf(world).end(admin, { mandateId })
  expect((await choose(person, other)).codes).toEqual(['NOT_FOUND'])
  expect((await choose(null, own)).codes).toEqual(['SIGN_IN_FIRST'])
})
