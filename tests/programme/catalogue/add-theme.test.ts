import { expect, test } from 'vitest'
import { follow } from '../../support/follow.ts'
import { openThemes } from './theme-acts.ts'

const { world, admin, acts } = await openThemes()

test('a theme is added at the end of its pillar: everybody who follows the programme hears of it, and can choose it', async () => {
  const { cursor } = await acts.read()
  const feed = `subscription ($after: String!) { programmeFeed(after: $after) { __typename ... on ThemeAdded { themeId } } }`
  const visitor = follow(world, null, feed, { after: cursor })
  const { id: pillarId } = await acts.pillar('Cohésion sociale')
  expect(await acts.add(admin, { name: ' Sport  et culture ', colour: 'azur', pillarId })).toEqual([])
  const { id, ...theme } = await acts.theme('Sport et culture')
  expect(theme).toEqual({ name: 'Sport et culture', colour: 'azur', pillarId, isRetired: false, isListed: true })
  expect((await visitor.next()).data.programmeFeed).toEqual({ __typename: 'ThemeAdded', themeId: id })
  expect((await acts.names()).slice(2, 5)).toEqual(['Santé', 'Sport et culture', 'Nature et cadre de vie'])
  const leverId = await world.aLever(await world.aPerson(), { themeIds: [id] })
  expect(leverId).toBeTruthy()
  await visitor.stop()
})

test('a pillar is added after the others, and may be called as a theme is; no lever bears it', async () => {
  expect(await acts.add(admin, { name: 'Santé', colour: 'olive', isPillar: true })).toEqual([])
  const { pillars } = await acts.read()
  expect(pillars.at(-1)).toMatchObject({ name: 'Santé', colour: 'olive', isRetired: false })
  const under = world.aLever(await world.aPerson(), { themeIds: [pillars.at(-1).id] })
  await expect(under).rejects.toThrow('UNKNOWN_THEME')
})

test.each([
  ['no name', { name: ' \u200B ' }, 'TEXT_MISSING'],
  ['a name without end', { name: 'é'.repeat(81) }, 'TEXT_TOO_LONG'],
  ['the name of another one, written otherwise', { name: 'SANTE' }, 'THEME_EXISTS'],
  ['a colour that could not be read', { name: 'Jaune clair', colour: '#ffff99' }, 'BAD_INPUT'],
  ['a pillar that is none', { name: 'Ailleurs', pillarId: crypto.randomUUID() }, 'PILLAR_GONE'],
])('a theme with %s is refused, and nothing is there of it', async (_what, wrong, code) => {
  const before = await acts.read()
  expect(await acts.add(admin, { colour: 'azur', ...wrong })).toEqual([code])
  expect(await acts.read()).toEqual(before)
})

test('only administrators change themes, and only those that there are', async () => {
  const { id: themeId } = await acts.theme('Santé')
  const others = [null, await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  for (const by of others) {
    const codes = [by ? 'ADMINISTRATORS_ONLY' : 'SIGN_IN_FIRST']
    expect(await acts.add(by, { name: 'À moi', colour: 'azur' })).toEqual(codes)
    expect(await acts.edit(by, { themeId, name: 'À moi', colour: 'azur' })).toEqual(codes)
    expect(await acts.move(by, { themeId })).toEqual(codes)
    expect(await acts.retire(by, { themeId })).toEqual(codes)
    expect(await acts.restore(by, { themeId })).toEqual(codes)
  }
  const nowhere = { themeId: crypto.randomUUID() }
  expect(await acts.edit(admin, { ...nowhere, name: 'Rien', colour: 'azur' })).toEqual(['NOT_FOUND'])
  expect(await acts.move(admin, nowhere)).toEqual(['NOT_FOUND'])
  expect(await acts.retire(admin, nowhere)).toEqual(['NOT_FOUND'])
})

test('the log has no words of themes', async () => {
  const logged = await world.sql.rows("select data from event where kind like 'Theme%'")
  expect(logged.length).toBeGreaterThan(1)
  expect(JSON.stringify(logged)).not.toContain('Sport')
})
