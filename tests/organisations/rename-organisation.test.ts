import { randomUUID } from 'node:crypto'
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

const rename = (by: TestPerson | null, input: object) =>
  bodiesOf(world).rename(by, { college: 'ASSOCIATIONS', ...input })

test('a body that gets another name has it beside its members’ names at once, and beside nobody else’s', async () => {
  const organisationId = await aBody(world, admin, { name: 'Atelier du quai' })
  const [member, former] = [await world.aPerson(), await world.aPerson()]
  const [byMember, byFormer] = [await world.aLever(member), await world.aLever(former)]
  await aMandate(world, admin, { personId: member.id, organisationId })
  const mandateId = await aMandate(world, admin, { personId: former.id, organisationId })
  await bodiesOf(world).end(admin, { mandateId })
  const { data } = await rename(admin, { organisationId, name: 'Atelier des deux quais', shortName: 'ADQ' })
  expect(data?.renameOrganisation).toMatchObject({ name: 'Atelier des deux quais', shortName: 'ADQ', memberCount: 1 })
  const memberOf = { id: organisationId, name: 'Atelier des deux quais', shortName: 'ADQ' }
  expect(await shownAuthor(world, byMember)).toMatchObject({ organisation: 'Atelier des deux quais', memberOf })
  expect(await shownAuthor(world, byFormer)).toMatchObject({ organisation: null, memberOf: null })
})

test('a body that was put into the wrong college takes its members along to the right one', async () => {
  const organisationId = await aBody(world, admin, { name: 'Toits du fleuve', college: 'ASSOCIATIONS' })
  const member = await world.aPerson()
  const leverId = await world.aLever(member)
  await aMandate(world, admin, { personId: member.id, organisationId })
  await rename(admin, { organisationId, name: 'Toits du fleuve', college: 'BAILLEURS' })
  expect(await shownAuthor(world, leverId)).toMatchObject({ college: 'BAILLEURS', organisation: 'Toits du fleuve' })
})

test('the name that it has already changes nothing', async () => {
  const organisationId = await aBody(world, admin, { name: 'Toujours pareil' })
  const [programme] = await world.sql.rows<{ id: string }>('select id from programme')
  const told = () => eventsOf(world, programme?.id ?? '', ['OrganisationRenamed'])
  const before = await told()
  expect((await rename(admin, { organisationId, name: 'Toujours pareil' })).codes).toEqual([])
  expect(await told()).toEqual(before)
  await rename(admin, { organisationId, name: 'Plus pareil' })
  expect(await told()).toEqual([...before, { kind: 'OrganisationRenamed', data: { organisationId } }])
})

test('a body may spell its own name otherwise, and not take another’s', async () => {
  const organisationId = await aBody(world, admin, { name: 'Fabrique a projets' })
  await aBody(world, admin, { name: 'La Halte' })
  expect((await rename(admin, { organisationId, name: 'Fabrique à Projets' })).codes).toEqual([])
  expect((await rename(admin, { organisationId, name: 'la halte' })).codes).toEqual(['ORGANISATION_EXISTS'])
})

test('only an administrator renames a body, and only one that there is', async () => {
  const organisationId = await aBody(world, admin)
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  expect((await rename(moderator, { organisationId, name: 'À nous' })).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await rename(null, { organisationId, name: 'À nous' })).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await rename(admin, { organisationId: randomUUID(), name: 'À nous' })).codes).toEqual(['NOT_FOUND'])
})
