import { expect, test } from 'vitest'
import { openColleges } from './college-acts.ts'

const { world, admin, acts } = await openColleges()
const profile = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { college } } }'
const described = { displayName: 'Maud Le Goff', locale: 'FR' }

test('a college is called otherwise in both languages; its code stays, and so do those who are of it', async () => {
  const edited = { code: 'ETAT', label: 'Services de l’État', labelEn: 'Government', isRetired: false }
  expect(await acts.edit(admin, edited)).toEqual([])
  expect(await acts.college('ETAT')).toEqual(edited)
})

test('a college that is no longer offered stays with those who are of it, and is nobody else’s to choose', async () => {
  const [member, other] = [await world.aPerson(), await world.aPerson()]
  const ofLandlords = () => ({ operationId: crypto.randomUUID(), ...described, college: 'BAILLEURS' })
  expect((await world.ask(member, profile, { input: ofLandlords() })).codes).toEqual([])
  const landlords = { code: 'BAILLEURS', label: 'Bailleurs sociaux', labelEn: 'Social landlords' }
  expect(await acts.edit(admin, { ...landlords, isRetired: true })).toEqual([])
  const kept = { ...ofLandlords(), displayName: 'Maud Le Guen' }
  expect((await world.ask(member, profile, { input: kept })).data?.updateProfile.person.college).toBe('BAILLEURS')
  expect((await world.ask(other, profile, { input: ofLandlords() })).codes).toEqual(['COLLEGE_GONE'])
  expect(await bodyOf('BAILLEURS')).toEqual(['COLLEGE_GONE'])
  expect(await acts.edit(admin, { ...landlords, isRetired: false })).toEqual([])
  expect(await bodyOf('BAILLEURS')).toEqual([])
})

test('the college of whoever chooses no other one stays', async () => {
  const residents = { code: 'HABITANTS', label: 'Habitantes et habitants', labelEn: 'Residents', isRetired: true }
  expect(await acts.edit(admin, residents)).toEqual(['COLLEGE_NEEDED'])
  expect(await acts.edit(admin, { ...residents, label: 'Habitants', isRetired: false })).toEqual([])
})

test('what is already so is told to nobody, and a name of another college is refused', async () => {
  const cursor = await acts.cursor()
  const associations = { code: 'ASSOCIATIONS', label: 'Associations', labelEn: 'Associations', isRetired: false }
  expect(await acts.edit(admin, associations)).toEqual([])
  expect(await acts.edit(admin, { ...associations, label: 'collectivites' })).toEqual(['COLLEGE_EXISTS'])
  expect(await acts.cursor()).toBe(cursor)
})

async function bodyOf(college: string): Promise<string[]> {
  const act = 'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }'
  const input = { operationId: crypto.randomUUID(), name: 'Logis du Fleuve', college }
  return (await world.ask(admin, act, { input })).codes
}
