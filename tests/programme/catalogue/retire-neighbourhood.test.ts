import { expect, test } from 'vitest'
import { operation } from '../../support/give.ts'
import { openPlaces } from './place-acts.ts'

const { world, admin, acts } = await openPlaces()
const [code, unused] = ['QN04413M', 'QN04407I']

test('a neighbourhood that is no longer offered stays on its levers and with its people; no other lever is for it', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author, { neighbourhoodCodes: [code] })
  expect(await acts.retire(admin, { code })).toEqual([])
  expect(await acts.retire(admin, { code: unused })).toEqual([])
  expect(await acts.place(code)).toMatchObject({ isRetired: true, isListed: true })
  expect(await acts.place(unused)).toMatchObject({ isRetired: true, isListed: false })
  await expect(world.aLever(author, { neighbourhoodCodes: [code] })).rejects.toThrow('NEIGHBOURHOOD_RETIRED')
  const edit = 'mutation ($input: EditLeverInput!) { editLever(input: $input) { number } }'
  const input = { ...operation(), leverId, revision: 1, neighbourhoodCodes: [code, 'QN04405M'] }
  expect((await world.ask(author, edit, { input })).codes).toEqual([])
  expect(await acts.retire(admin, { code: 'QN1' })).toEqual(['NOT_FOUND'])
})
