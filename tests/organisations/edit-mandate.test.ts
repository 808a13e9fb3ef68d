import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf, dayFromNow, eventsOf } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const edit = (by: TestPerson | null, input: object) => bodiesOf(world).edit(by, { kind: 'MEMBER', ...input })

async function aMember(more: object = {}) {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId, ...more })
  return { organisationId, person, mandateId }
}

test('a member becomes the titular of a body until a day, and is told so', async () => {
  const { organisationId, person, mandateId } = await aMember()
  const { data } = await edit(admin, { mandateId, kind: 'TITULAR', endsOn: '2031-12-31' })
  const today = dayFromNow(world, 0)
  const rights = { hasBegun: true, mayPosition: true, maySign: true }
  expect(data?.editMandate).toEqual({
    id: mandateId,
    kind: 'TITULAR',
    startsOn: today,
    endsOn: '2031-12-31',
    ...rights,
  })
  expect(await eventsOf(world, person.id, ['MandateEdited'])).toEqual([
    { kind: 'MandateEdited', data: { mandateId, organisationId } },
  ])
  await edit(admin, { mandateId, kind: 'TITULAR', endsOn: '2031-12-31' })
  expect(await eventsOf(world, person.id, ['MandateEdited'])).toHaveLength(1)
})

test('days that are wrong are refused, and the mandate stays as it was', async () => {
  const { organisationId, person, mandateId } = await aMember({ endsOn: '2030-12-31' })
  await aMandate(world, admin, { personId: person.id, organisationId, startsOn: '2031-01-01' })
  const refused = [
    await edit(admin, { mandateId, endsOn: '2031-01-01' }),
    await edit(admin, { mandateId }),
    await edit(admin, { mandateId, startsOn: '2030-01-02', endsOn: '2030-01-01' }),
    await edit(admin, { mandateId, endsOn: dayFromNow(world, -1), startsOn: '2020-01-01' }),
    await edit(admin, { mandateId, startsOn: dayFromNow(world, 1), endsOn: '2030-12-31' }),
  ]
  expect(refused.map(({ codes }) => codes[0])).toEqual([
    'MANDATE_OVERLAPS',
    'MANDATE_OVERLAPS',
    'MANDATE_ENDS_BEFORE',
    'MANDATE_OVER',
    'MANDATE_HAS_BEGUN',
  ])
  expect(await eventsOf(world, person.id, ['MandateEdited'])).toEqual([])
})

test('only an administrator changes a mandate, and only one that lasts', async () => {
  const { person, mandateId } = await aMember()
  expect((await edit(person, { mandateId })).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await edit(null, { mandateId })).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await edit(admin, { mandateId: randomUUID() })).codes).toEqual(['NOT_FOUND'])
  await bodiesOf(world).end(admin, { mandateId })
  expect((await edit(admin, { mandateId, kind: 'TITULAR' })).codes).toEqual(['MANDATE_NOT_HELD'])
})
