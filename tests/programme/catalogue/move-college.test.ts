import { expect, test } from 'vitest'
import { openColleges } from './college-acts.ts'

const { admin, acts } = await openColleges()

test('a college is moved among the others: to another place, or first', async () => {
  expect(await acts.move(admin, { code: 'HABITANTS', afterCode: null })).toEqual([])
  expect((await acts.codes()).slice(0, 3)).toEqual(['HABITANTS', 'COLLECTIVITES', 'ETAT'])
  expect(await acts.move(admin, { code: 'HABITANTS', afterCode: 'ETAT' })).toEqual([])
  expect((await acts.codes()).slice(0, 4)).toEqual(['COLLECTIVITES', 'ETAT', 'HABITANTS', 'BAILLEURS'])
})

test('where it stands already, or after one that there is not, nothing happens and nobody is told', async () => {
  const [before, cursor] = [await acts.codes(), await acts.cursor()]
  expect(await acts.move(admin, { code: 'COLLECTIVITES', afterCode: null })).toEqual([])
  expect(await acts.move(admin, { code: 'COLLECTIVITES', afterCode: 'NULLE_PART' })).toEqual([])
  expect(await acts.codes()).toEqual(before)
  expect(await acts.cursor()).toBe(cursor)
})

test('of several that are moved at once each is heard, and every college stands somewhere once', async () => {
  const codes = await acts.codes()
  const moves = codes.map((code, at) => acts.move(admin, { code, afterCode: codes[(at * 3) % codes.length] ?? null }))
  expect(new Set((await Promise.all(moves)).flat())).toEqual(new Set())
  expect((await acts.codes()).toSorted()).toEqual(codes.toSorted())
})
