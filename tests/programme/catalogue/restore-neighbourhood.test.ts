import { expect, test } from 'vitest'
import { openPlaces } from './place-acts.ts'

const { world, admin, acts } = await openPlaces()

test('a neighbourhood that is offered again can be chosen again', async () => {
  const code = 'QN04413M'
  await acts.retire(admin, { code })
  expect(await acts.restore(admin, { code })).toEqual([])
  expect(await acts.place(code)).toMatchObject({ isRetired: false, isListed: true })
  expect(await world.aLever(await world.aPerson(), { neighbourhoodCodes: [code] })).toBeTruthy()
  const { cursor } = await acts.read()
  expect(await acts.restore(admin, { code })).toEqual([])
  expect((await acts.read()).cursor).toBe(cursor)
})
