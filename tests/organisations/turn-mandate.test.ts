import { afterAll, beforeAll, expect, test } from 'vitest'
import { turnMandates } from '../../packages/server/src/features/organisations/mandates/mandate-watch.ts'
import { startSession } from '../../packages/server/src/features/people/sign-in/session.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf, dayFromNow, eventsOf, shownAuthor } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const day = 86_400_000
const kinds = ['MandateGranted', 'MandateBegun', 'MandateEnded']
const namesOf = async (person: TestPerson) => (await eventsOf(world, person.id, kinds)).map(({ kind }) => kind)
/** Sessions end by being idle. */
async function signInAgain(person: TestPerson): Promise<void> {
  const opened = { personId: person.id, device: null, now: world.app.parts.now() }
  person.cookie = `leviers=${await startSession(world.sql, opened)}`
}
const add = give('addComment', 'number')

test('a mandate begins on its first day and ends after its last, which is still in it', async () => {
  const organisationId = await aBody(world, admin, { name: 'Le Quai des jours', college: 'BAILLEURS' })
  const person = await world.aPerson()
  const leverId = await world.aLever(person)
  const days = { startsOn: dayFromNow(world, 2), endsOn: dayFromNow(world, 3) }
  const { data } = await bodiesOf(world).grant(admin, { personId: person.id, organisationId, ...days })
  expect(data?.grantMandate).toMatchObject({ ...days, hasBegun: false, organisation: { memberCount: 0 } })
  const speak = async () => {
    await signInAgain(person)
    const input = { ...operation(), leverId, body: 'Nous en sommes.', organisationId }
    return (await world.ask(person, add, { input })).codes[0] ?? 'said'
  }
  expect(await speak()).toBe('MANDATE_LATER')
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: null })

  world.pass(2 * day)
  // By the days themselves, before anybody has noted anything.
  expect(await speak()).toBe('said')
  await turnMandates(world.app.parts)
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: 'Le Quai des jours', college: 'BAILLEURS' })
  expect((await world.ask(person, '{ me { mandates { hasBegun } } }')).data?.me.mandates).toEqual([{ hasBegun: true }])

  world.pass(day)
  await turnMandates(world.app.parts)
  expect(await speak()).toBe('said')

  world.pass(day)
  expect(await speak()).toBe('MANDATE_ENDED')
  await turnMandates(world.app.parts)
  await turnMandates(world.app.parts)
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: null })
  expect(await namesOf(person)).toEqual(['MandateGranted', 'MandateBegun', 'MandateEnded'])
})

test('a mandate that is taken back before its first day never begins', async () => {
  await signInAgain(admin)
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const startsOn = dayFromNow(world, 1)
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId, startsOn })
  await bodiesOf(world).end(admin, { mandateId })
  world.pass(2 * day)
  await turnMandates(world.app.parts)
  expect(await namesOf(person)).toEqual(['MandateGranted', 'MandateEnded'])
  await signInAgain(person)
  expect((await world.ask(person, '{ me { mandates { id } } }')).data?.me.mandates).toEqual([])
})
