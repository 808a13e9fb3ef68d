import { expect, test } from 'vitest'
import { openPlaces } from './place-acts.ts'

const { world, admin, acts } = await openPlaces()
const malakoff = { code: 'QN04413M', name: 'Malakoff', communes: 'Nantes' }

test('a neighbourhood gets another name: the levers for it show it at once; its code stays', async () => {
  const leverId = await world.aLever(await world.aPerson(), { neighbourhoodCodes: [malakoff.code] })
  const read = 'query ($id: ID!) { lever(id: $id) { neighbourhoods { code name } } }'
  const shown = async () => (await world.ask(null, read, { id: leverId })).data?.lever.neighbourhoods
  expect(await shown()).toEqual([{ code: malakoff.code, name: 'Malakoff' }])
  expect(await acts.edit(admin, { ...malakoff, name: 'Malakoff Saint-Donatien' })).toEqual([])
  expect(await shown()).toEqual([{ code: malakoff.code, name: 'Malakoff Saint-Donatien' }])
  const { cursor } = await acts.read()
  expect(await acts.edit(admin, { ...malakoff, name: ' Malakoff Saint-Donatien' })).toEqual([])
  expect((await acts.read()).cursor).toBe(cursor)
})

test('one that is not there, and a name that another one has, are refused', async () => {
  expect(await acts.edit(admin, { ...malakoff, code: 'QN1' })).toEqual(['NOT_FOUND'])
  expect(await acts.edit(admin, { ...malakoff, name: 'le BREIL' })).toEqual(['NEIGHBOURHOOD_EXISTS'])
})
