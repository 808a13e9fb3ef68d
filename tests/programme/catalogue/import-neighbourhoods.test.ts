import { expect, test } from 'vitest'
import { openPlaces } from './place-acts.ts'

const { world, admin, acts } = await openPlaces()
const row = (code: string, name: string, communes = 'Rezé') => ({ code, name, communes })

test('a list adds neighbourhoods and changes those that there are: one event, and nothing is taken away', async () => {
  const before = await acts.read()
  expect(await acts.bring(admin, { rows: [row('QN1', '=1+1'), row('qn04418m', 'Château Nord')] })).toEqual([])
  const { neighbourhoods } = await acts.read()
  expect(neighbourhoods).toHaveLength(before.neighbourhoods.length + 1)
  expect(await acts.place('QN1')).toMatchObject({ name: '=1+1', communes: 'Rezé' })
  expect(await acts.place('QN04418M')).toMatchObject({ name: 'Château Nord' })
  const logged = await world.sql.rows("select data from event where kind = 'NeighbourhoodsImported'")
  expect(logged).toEqual([{ data: { codes: ['QN1', 'QN04418M'] } }])
})

test('the same list again changes nothing, and two that change names may', async () => {
  const { cursor } = await acts.read()
  expect(await acts.bring(admin, { rows: [row('QN1', '=1+1')] })).toEqual([])
  expect((await acts.read()).cursor).toBe(cursor)
  expect(await acts.bring(admin, { rows: [row('QN04413M', 'Le Breil'), row('QN04407I', 'Malakoff')] })).toEqual([])
  expect(await acts.place('QN04407I')).toMatchObject({ name: 'Malakoff' })
})

test.each([
  ['the name of another one', [row('QN2', 'Deux'), row('QN3', 'plaisance')], 'NEIGHBOURHOOD_EXISTS'],
  ['one name twice', [row('QN2', 'Deux'), row('QN3', 'DEUX')], 'NEIGHBOURHOOD_EXISTS'],
  ['one code twice', [row('QN2', 'Deux'), row('qn2', 'Trois')], 'BAD_INPUT'],
  ['a row without a name', [row('QN2', 'Deux'), row('QN3', ' ')], 'TEXT_MISSING'],
  ['too many rows', Array.from({ length: 501 }, (_, at) => row(`A${at}`, `N${at}`)), 'BAD_INPUT'],
])('a list with %s is refused as a whole', async (_what, rows, code) => {
  const before = await acts.read()
  expect(await acts.bring(admin, { rows })).toEqual([code])
  expect(await acts.read()).toEqual(before)
})

test('a list of five hundred is taken', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => row(`B${at}`, `Quartier ${at}`, 'Nantes, Saint-Herblain'))
  expect(await acts.bring(admin, { rows })).toEqual([])
  expect(await acts.place('B499')).toMatchObject({ name: 'Quartier 499' })
})
