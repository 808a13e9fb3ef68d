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

test('a body says which one gathers it, its number and whether that was checked; what is not said stays', async () => {
  const umbrellaId = await aBody(world, admin)
  const { data: made } = await bodiesOf(world).create(admin, {
    name: 'Le Fanal',
    college: 'ASSOCIATIONS',
    umbrellaId,
    siret: '732 829 320 00074',
    state: 'PENDING',
  })
  const { id: organisationId } = made?.createOrganisation ?? {}
  const details = { umbrellaId, siret: '73282932000074', state: 'PENDING' }
  expect(made?.createOrganisation).toMatchObject(details)
  const { data: renamed } = await rename(admin, { organisationId, name: 'Le Grand Fanal' })
  expect(renamed?.renameOrganisation).toMatchObject({ name: 'Le Grand Fanal', ...details })
  const { data: cleared } = await rename(admin, {
    organisationId,
    name: 'Le Grand Fanal',
    umbrellaId: null,
    siret: '',
    state: 'VERIFIED',
  })
  expect(cleared?.renameOrganisation).toMatchObject({ umbrellaId: null, siret: null, state: 'VERIFIED' })
})

test('a number that is none is refused, and so is a body that would gather itself, through others too', async () => {
  const top = await aBody(world, admin, { name: 'En haut' })
  const middle = await aBody(world, admin, { umbrellaId: top })
  const below = await aBody(world, admin, { umbrellaId: middle })
  const refused = [
    await rename(admin, { organisationId: top, name: 'En haut', siret: '73282932000075' }),
    await rename(admin, { organisationId: top, name: 'En haut', umbrellaId: top }),
    await rename(admin, { organisationId: top, name: 'En haut', umbrellaId: below }),
    await rename(admin, { organisationId: top, name: 'En haut', umbrellaId: randomUUID() }),
  ]
  expect(refused.map(({ codes }) => codes[0])).toEqual(['SIRET_WRONG', 'UMBRELLA_CYCLE', 'UMBRELLA_CYCLE', 'NOT_FOUND'])
})
