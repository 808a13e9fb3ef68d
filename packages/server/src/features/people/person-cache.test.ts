import 'reflect-metadata'
import { expect, test } from 'vitest'
import { makePersonCache } from './person-cache.js'
import { PersonType } from './person.type.js'

function aRegister() {
  const register = { now: 0, names: new Map([['a', 'Ana']]), asked: [] as string[][] }
  const of = makePersonCache(
    (ids) => {
      register.asked.push([...ids])
      const known = ids.filter((id) => register.names.has(id))
      return Promise.resolve(
        new Map(known.map((id) => [id, Object.assign(new PersonType(), { id, displayName: register.names.get(id) })])),
      )
    },
    () => register.now,
  )
  const namesOf = async (...ids: string[]) => [...(await of(ids)).values()].map(({ displayName }) => displayName)
  return { register, namesOf }
}

test('who is named many times a second is read once, and again after two seconds', async () => {
  const { register, namesOf } = aRegister()
  for (let time = 0; time < 2_000; time += 100) {
    register.now = time
    expect(await namesOf('a')).toEqual(['Ana'])
  }
  expect(register.asked).toEqual([['a']])
  register.names.set('a', 'Anna')
  register.now = 2_000
  expect(await namesOf('a', 'a')).toEqual(['Anna'])
  expect(register.asked).toEqual([['a'], ['a']])
})

test('whoever is not there is not asked for each time either, and only who is not known is', async () => {
  const { register, namesOf } = aRegister()
  expect(await namesOf('a', 'nobody')).toEqual(['Ana'])
  register.names.set('b', 'Béa')
  expect(await namesOf('a', 'nobody', 'b')).toEqual(['Ana', 'Béa'])
  expect(register.asked).toEqual([['a', 'nobody'], ['b']])
})
