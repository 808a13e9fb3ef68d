import { expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { openProgramme } from './programme-acts.ts'

const { world, admin, acts } = await openProgramme()

const ours = {
  name: 'Contrat de ville de Port-Saint-Yves',
  territory: 'Port-Saint-Yves et ses communes',
  presentation: 'Une ville.\n\nTrois quartiers.',
  state: 'WRITING',
}

test('an administrator gives the programme the name of their city: everybody reads it at once', async () => {
  const { cursor } = await acts.read()
  const feed = `subscription ($after: String!) { programmeFeed(after: $after) {
    __typename ... on ProgrammeEdited { programme { name state } } } }`
  const visitor = follow(world, null, feed, { after: cursor })
  const { data } = await acts.edit(admin, ours)
  expect(data?.editProgramme).toEqual(ours)
  expect((await visitor.next()).data.programmeFeed).toEqual({
    __typename: 'ProgrammeEdited',
    programme: { name: ours.name, state: 'WRITING' },
  })
  expect(await acts.read()).toMatchObject(ours)
  await visitor.stop()
})

test('the years, the contact and the English text are shown once they are written, and stay when they are left out', async () => {
  const more = {
    period: '2024-2030',
    contact: 'Service ville\nville@port-saint-yves.example',
    presentationEn: 'A city.',
  }
  await acts.edit(admin, { ...ours, ...more })
  expect(await acts.read()).toMatchObject(more)
  await acts.edit(admin, { ...ours, name: 'Autrement' })
  expect(await acts.read()).toMatchObject({ ...more, name: 'Autrement' })
  await acts.edit(admin, { ...ours, period: '', contact: ' ', presentationEn: '' })
  expect(await acts.read()).toMatchObject({ period: '', contact: '', presentationEn: '' })
})

test('the same again changes nothing, and the log has no words of it', async () => {
  await acts.edit(admin, ours)
  const { cursor } = await acts.read()
  await acts.edit(admin, ours)
  expect((await acts.read()).cursor).toBe(cursor)
  const logged = await world.sql.rows("select data from event where kind = 'ProgrammeEdited'")
  expect(JSON.stringify(logged)).not.toContain('Port-Saint-Yves')
})

test.each([
  ['no name', { name: '  ' }, 'TEXT_MISSING'],
  ['a contact without end', { contact: 'é'.repeat(401) }, 'TEXT_TOO_LONG'],
  ['a presentation without end', { presentation: 'é'.repeat(6_001) }, 'TEXT_TOO_LONG'],
])('a programme with %s is refused, and stays as it was', async (_what, wrong, code) => {
  const before = await acts.read()
  expect((await acts.edit(admin, { ...ours, ...wrong })).codes).toEqual([code])
  expect(await acts.read()).toEqual(before)
})

test('only administrators say what the programme is', async () => {
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  expect((await acts.edit(moderator, ours)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await acts.edit(null, ours)).codes).toEqual(['SIGN_IN_FIRST'])
})
