import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addImportedPeople } from '../../packages/server/src/features/imports/imported-people.ts'
import { operation } from '../support/give.ts'
import { aCode, aGuest, signInWith } from '../support/sign-in.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate } from './bodies.ts'

let world: World
let admin: TestPerson
let someone: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Administration' })
  someone = await world.aPerson({ displayName: 'Quelqu’un' })
})
afterAll(() => world.stop())

const findNames = `query ($search: String!, $kind: FoundKind, $first: Int) {
  findNames(search: $search, kind: $kind, first: $first) { kind id label detail isVouched } }`
const find = (search: string, more: object = {}, by: TestPerson | null = someone) =>
  world.ask(by, findNames, { search, ...more })
const labels = async (search: string, more: object = {}) =>
  (await find(search, more)).data?.findNames.map(({ label }: { label: string }) => label)

test('people and bodies are found by the beginning of any of their words, accents and capitals aside', async () => {
  const person = await world.aPerson({ displayName: 'Éloïse D’Œuvre-Martin' })
  const organisationId = await aBody(world, admin, { name: 'Collectif de l’Œuvre', shortName: 'CLO' })
  for (const search of ['elo', 'ÉLO', 'oeuvre mar', 'martin eloise'])
    expect(await labels(search)).toContain('Éloïse D’Œuvre-Martin')
  expect((await find('oeuv')).data?.findNames).toEqual([
    { kind: 'ORGANISATION', id: organisationId, label: 'Collectif de l’Œuvre', detail: 'CLO', isVouched: true },
    { kind: 'PERSON', id: person.id, label: 'Éloïse D’Œuvre-Martin', detail: null, isVouched: false },
  ])
  expect(await labels('clo')).toEqual(['Collectif de l’Œuvre'])
  expect(await labels('oise')).toEqual([])
  expect(await labels('eloise dupont')).toEqual([])
})

test('who has a body is told by it from others of the same name', async () => {
  const [one, other] = [
    await world.aPerson({ displayName: 'Sacha Dé' }),
    await world.aPerson({ displayName: 'Sacha Dé' }),
  ]
  await aMandate(world, admin, { personId: one.id, organisationId: await aBody(world, admin, { name: 'Le Dé vert' }) })
  const found = (await find('sacha')).data?.findNames
  expect(new Map(found.map(({ id, detail }: { id: string; detail: string }) => [id, detail]))).toEqual(
    new Map([
      [one.id, 'Le Dé vert'],
      [other.id, null],
    ]),
  )
})

test('first come those whose name begins so, and no more than ten', async () => {
  for (let number = 1; number <= 12; number += 1) await world.aPerson({ displayName: `Dune Bravo ${number}` })
  await world.aPerson({ displayName: 'Bravo Alpha' })
  const found = await labels('bravo', { first: 50 })
  expect(found).toHaveLength(10)
  expect(found[0]).toBe('Bravo Alpha')
  expect(await labels('bravo', { first: 3 })).toHaveLength(3)
})

test('one letter finds nothing, and signs are not wild cards', async () => {
  for (const search of ['', 'q', ' q ', '%', '%%', '__', 'q%', "' or 1=1"]) expect(await labels(search)).toEqual([])
})

test('only people, or only bodies, when that is asked', async () => {
  await world.aPerson({ displayName: 'Tandem Claude' })
  await aBody(world, admin, { name: 'Tandem' })
  expect(await labels('tandem', { kind: 'PERSON' })).toEqual(['Tandem Claude'])
  expect(await labels('tandem', { kind: 'ORGANISATION' })).toEqual(['Tandem'])
})

test('nobody is found who never signed in: a guest, or someone from a deliberation held elsewhere', async () => {
  const guest = await aGuest(world, 'Fantôme Invité')
  const at = new Date().toISOString()
  const imported = { id: randomUUID(), source: 'polis:x', externalId: '1', displayName: 'Fantôme Importé' }
  await addImportedPeople(world.sql, [{ ...imported, locale: 'FR', at }])
  expect(await labels('fantome')).toEqual([])
  const email = 'fantome@example.org'
  await signInWith(world, guest, { email, code: await aCode(world, email) })
  expect(await labels('fantome')).toEqual(['Fantôme Invité'])
})

test('someone is found under the name that they have now', async () => {
  const person = await world.aPerson({ displayName: 'Avant Nommé' })
  const input = { ...operation(), displayName: 'Après Nommé', college: 'HABITANTS' }
  await world.ask(person, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', { input })
  expect([await labels('avant'), await labels('apres')]).toEqual([[], ['Après Nommé']])
})

test('an address finds whose it is for administrators alone, whole; it is told to nobody', async () => {
  const person = await world.aPerson({ displayName: 'Yuna', email: 'yuna.k@example.org' })
  const whole = await find(' Yuna.K@example.org ', {}, admin)
  expect(whole.data?.findNames).toEqual([
    { kind: 'PERSON', id: person.id, label: 'Yuna', detail: null, isVouched: false },
  ])
  expect((await find('yuna.k@example', {}, admin)).data?.findNames).toEqual([])
  for (const by of [someone, await world.aPerson({ role: 'MODERATOR' })]) {
    expect((await find('yuna.k@example.org', {}, by)).data?.findNames).toEqual([])
  }
  expect(JSON.stringify((await find('yuna')).data)).not.toContain('@')
})

test('names are looked for by people with an account', async () => {
  expect((await find('yu', {}, null)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await find('yu', {}, await aGuest(world))).codes).toEqual(['ACCOUNT_FIRST'])
  expect((await find('x'.repeat(201))).codes).toEqual(['TEXT_TOO_LONG'])
})
