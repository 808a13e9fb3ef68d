import { expect, test } from 'vitest'
import { follow } from '../../support/follow.ts'
import { openColleges } from './college-acts.ts'

const { world, admin, acts } = await openColleges()

test('a programme begins with the colleges of a city contract, and the operators for whom they are', async () => {
  const codes = ['COLLECTIVITES', 'ETAT', 'BAILLEURS', 'ASSOCIATIONS', 'CONSEILS_CITOYENS', 'HABITANTS', 'OPERATEURS']
  expect(await acts.codes()).toEqual(codes)
  expect((await acts.colleges()).filter(({ isRetired }) => isRetired)).toMatchObject([{ code: 'OPERATEURS' }])
})

test('a college is added after the others: everybody who follows the programme hears of it, and can be of it', async () => {
  const feed = `subscription ($after: String!) { programmeFeed(after: $after) { __typename ... on CollegeAdded { code } } }`
  const visitor = follow(world, null, feed, { after: await acts.cursor() })
  expect(await acts.add(admin, { label: ' Écoles  et collèges ', labelEn: 'Schools' })).toEqual([])
  const code = 'ECOLES_ET_COLLEGES'
  expect((await acts.colleges()).at(-1)).toEqual({
    code,
    label: 'Écoles et collèges',
    labelEn: 'Schools',
    isRetired: false,
  })
  expect((await visitor.next()).data.programmeFeed).toEqual({ __typename: 'CollegeAdded', code })
  await visitor.stop()
  const teacher = await world.aPerson()
  expect(await becomeOf(code, teacher)).toEqual([])
})

test('two names that give one code are two colleges; a name without letters of ours is one too', async () => {
  expect(await acts.add(admin, { label: 'École !', labelEn: 'School one' })).toEqual([])
  expect(await acts.add(admin, { label: 'École - été', labelEn: 'School two' })).toEqual([])
  expect(await acts.add(admin, { label: 'École été', labelEn: 'School three' })).toEqual(['COLLEGE_EXISTS'])
  expect(await acts.add(admin, { label: '日本', labelEn: 'Japan' })).toEqual([])
  expect((await acts.codes()).slice(-3)).toEqual(['ECOLE', 'ECOLE_ETE', 'COLLEGE'])
})

test.each([
  ['no name', { label: ' \u200B ' }, 'TEXT_MISSING'],
  ['a name without end', { label: 'é'.repeat(61) }, 'TEXT_TOO_LONG'],
  ['the name of another one, written otherwise', { label: 'ETAT' }, 'COLLEGE_EXISTS'],
  ['the English name of another one', { labelEn: 'residents' }, 'COLLEGE_EXISTS'],
])('a college with %s is refused, and nothing is there of it', async (_what, wrong, code) => {
  const before = await acts.colleges()
  expect(await acts.add(admin, { label: 'Ailleurs', labelEn: 'Elsewhere', ...wrong })).toEqual([code])
  expect(await acts.colleges()).toEqual(before)
})

test('only administrators change colleges, and only those that there are', async () => {
  const fields = { label: 'À moi', labelEn: 'Mine' }
  for (const by of [null, await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]) {
    const codes = [by ? 'ADMINISTRATORS_ONLY' : 'SIGN_IN_FIRST']
    expect(await acts.add(by, fields)).toEqual(codes)
    expect(await acts.edit(by, { ...fields, code: 'ETAT', isRetired: false })).toEqual(codes)
    expect(await acts.move(by, { code: 'ETAT' })).toEqual(codes)
  }
  expect(await acts.edit(admin, { ...fields, code: 'NULLE_PART', isRetired: false })).toEqual(['NOT_FOUND'])
  expect(await acts.move(admin, { code: 'NULLE_PART' })).toEqual(['NOT_FOUND'])
  expect(await acts.move(admin, { code: 'nulle part' })).toEqual(['BAD_INPUT'])
})

test('nobody can be of a college that there is not', async () => {
  expect(await becomeOf('NULLE_PART', await world.aPerson())).toEqual(['COLLEGE_GONE'])
})

async function becomeOf(college: string, person: Awaited<ReturnType<typeof world.aPerson>>): Promise<string[]> {
  const act = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { college } } }'
  const input = { operationId: crypto.randomUUID(), displayName: 'Maud Le Goff', college, locale: 'FR' }
  return (await world.ask(person, act, { input })).codes
}
