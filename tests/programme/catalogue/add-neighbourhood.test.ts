import { expect, test } from 'vitest'
import { follow } from '../../support/follow.ts'
import { openPlaces, type ShownPlace } from './place-acts.ts'

const { world, admin, acts } = await openPlaces()

test('a neighbourhood is added under its name: everybody hears of it, and levers are for it', async () => {
  const { cursor } = await acts.read()
  const feed =
    'subscription ($after: String!) { programmeFeed(after: $after) { __typename ... on NeighbourhoodAdded { codes } } }'
  const visitor = follow(world, null, feed, { after: cursor })
  expect(
    await acts.add(admin, { code: ' qn04499m ', name: 'Bellevue  Est', communes: 'Nantes, Saint-Herblain' }),
  ).toEqual([])
  const { neighbourhoods } = await acts.read()
  expect(neighbourhoods.slice(0, 2).map(({ code }: ShownPlace) => code)).toEqual(['QN04405M', 'QN04499M'])
  expect(neighbourhoods[1]).toMatchObject({ name: 'Bellevue Est', isRetired: false, isListed: true })
  const { programmeFeed } = (await visitor.next()).data
  expect(programmeFeed).toEqual({ __typename: 'NeighbourhoodAdded', codes: ['QN04499M'] })
  expect(await world.aLever(await world.aPerson(), { neighbourhoodCodes: ['QN04499M'] })).toBeTruthy()
  await visitor.stop()
})

const right = { code: 'QN1', name: 'Ailleurs', communes: 'Nantes' }
test.each([
  ['the code of another one', { code: 'qn04413m' }, 'NEIGHBOURHOOD_EXISTS'],
  ['the name of another one, written otherwise', { name: 'MALAKOFF' }, 'NEIGHBOURHOOD_EXISTS'],
  ['a code with spaces', { code: 'QN 044' }, 'BAD_CODE_OF_PLACE'],
  ['no code', { code: ' ' }, 'TEXT_MISSING'],
  ['a code without end', { code: 'Q'.repeat(21) }, 'TEXT_TOO_LONG'],
  ['no name', { name: '\u200B' }, 'TEXT_MISSING'],
  ['no town', { communes: '' }, 'TEXT_MISSING'],
  ['a name without end', { name: 'é'.repeat(121) }, 'TEXT_TOO_LONG'],
])('a neighbourhood with %s is refused, and nothing is there of it', async (_what, wrong, code) => {
  const before = await acts.read()
  expect(await acts.add(admin, { ...right, ...wrong })).toEqual([code])
  expect(await acts.read()).toEqual(before)
})

test('only administrators change neighbourhoods', async () => {
  for (const by of [null, await world.aPerson({ role: 'MODERATOR' })]) {
    const codes = [by ? 'ADMINISTRATORS_ONLY' : 'SIGN_IN_FIRST']
    expect(await acts.add(by, right)).toEqual(codes)
    expect(await acts.edit(by, { ...right, code: 'QN04413M' })).toEqual(codes)
    expect(await acts.retire(by, { code: 'QN04413M' })).toEqual(codes)
    expect(await acts.restore(by, { code: 'QN04413M' })).toEqual(codes)
    expect(await acts.bring(by, { rows: [right] })).toEqual(codes)
  }
})
