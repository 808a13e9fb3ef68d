import { afterAll, beforeAll, expect, test } from 'vitest'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { bodiesOf, eventsOf } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const create = (by: TestPerson | null, input: object) =>
  bodiesOf(world).create(by, { college: 'ASSOCIATIONS', ...input })
const listed = async () =>
  (await world.ask(null, '{ programme { organisations { name shortName kind college memberCount } } }')).data?.programme
    .organisations

test('an administrator adds bodies, and everybody reads them in the order of the alphabet', async () => {
  await create(admin, { name: 'Zéphyr', shortName: null, kind: null, college: 'BAILLEURS' })
  const { data } = await create(admin, { name: 'Éclaircie solidaire', shortName: 'Éclaircie', kind: 'association' })
  const zephyr = { name: 'Zéphyr', shortName: 'Zéphyr', kind: null, college: 'BAILLEURS', memberCount: 0 }
  const clearing = { name: 'Éclaircie solidaire', shortName: 'Éclaircie', kind: 'association', memberCount: 0 }
  expect(await listed()).toEqual([{ ...clearing, college: 'ASSOCIATIONS' }, zephyr])
  const { id } = data?.createOrganisation ?? {}
  expect((await world.ask(null, `{ organisation(id: "${id}") { name } }`)).data?.organisation.name).toBe(clearing.name)
})

test('only an administrator adds a body', async () => {
  const refused = [
    await create(null, { name: 'Sans nom' }),
    await create(await world.aPerson(), { name: 'Sans nom' }),
    await create(await world.aPerson({ role: 'MODERATOR' }), { name: 'Sans nom' }),
  ]
  expect(refused.map(({ codes }) => codes[0])).toEqual(['SIGN_IN_FIRST', 'ADMINISTRATORS_ONLY', 'ADMINISTRATORS_ONLY'])
})

test('no two bodies have the same name, whatever its accents, capitals and hyphens', async () => {
  await create(admin, { name: 'Le Grand Écart' })
  for (const name of ['Le Grand Écart', 'LE GRAND ECART', 'le grand-écart', '  Le  Grand  Écart ']) {
    expect((await create(admin, { name })).codes).toEqual(['ORGANISATION_EXISTS'])
  }
  expect((await create(admin, { name: 'Le Grand Écart du Sud' })).codes).toEqual([])
})

test('a body has a name, of a length that can be shown', async () => {
  expect((await create(admin, { name: ' ' })).codes).toEqual(['TEXT_MISSING'])
  expect((await create(admin, { name: 'x'.repeat(121) })).codes).toEqual(['TEXT_TOO_LONG'])
  expect((await create(admin, { name: 'Court', shortName: 'x'.repeat(41) })).codes).toEqual(['TEXT_TOO_LONG'])
})

test('the same operation again is the same body, and the log holds its id, not its name', async () => {
  const input = { ...operation(), name: 'Une seule fois' }
  const [first, second] = [await create(admin, input), await create(admin, input)]
  const { id } = first.data?.createOrganisation ?? {}
  expect(second.data?.createOrganisation.id).toBe(id)
  const [programme] = await world.sql.rows<{ id: string }>('select id from programme')
  const events = await eventsOf(world, programme?.id ?? '', ['OrganisationCreated'])
  expect(events.at(-1)).toEqual({ kind: 'OrganisationCreated', data: { organisationId: id } })
  expect(JSON.stringify(events)).not.toContain('Une seule fois')
})
