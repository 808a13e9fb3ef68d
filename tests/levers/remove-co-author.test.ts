import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

const invite = give('inviteCoAuthor', 'lever { coAuthors { id } }')
const remove = give('removeCoAuthor', 'lever { coAuthors { id } }')

/** A lever with a friend who was invited. */
async function aSharedLever() {
  const leverId = await world.aLever(author)
  const friend = await world.aPerson()
  const { data } = await world.ask(author, invite, { input: { ...operation(), leverId, personId: friend.id } })
  return { leverId, friend, coAuthorId: data?.inviteCoAuthor.lever.coAuthors[0].id }
}
const removeAs = (by: TestPerson, input: object) => world.ask(by, remove, { input: { ...operation(), ...input } })

describe('removeCoAuthor', () => {
  test('whoever is removed while typing keeps the words that were not saved, and reads on', async () => {
    const { leverId, friend, coAuthorId } = await aSharedLever()
    const pen = await aPen(world, friend, leverId)
    pen.type(' Avant.')
    await pen.pen.flushed()
    expect((await removeAs(author, { leverId, coAuthorId })).data?.removeCoAuthor.lever.coAuthors).toEqual([])
    pen.type(' Après.')
    await until(() => pen.over() !== null)
    expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_INVITED' } })
    expect(pen.unsent).toHaveLength(1)
    await until(async () => {
      const { data } = await world.ask(null, `{ lever(id: "${leverId}") { body } }`)
      return data?.lever.body.endsWith('Avant.')
    })
    await pen.stop()
  })

  test('who was invited leaves by themselves', async () => {
    const { leverId, friend, coAuthorId } = await aSharedLever()
    expect((await removeAs(friend, { leverId, coAuthorId })).codes).toEqual([])
  })

  test('nobody removes somebody else, nor the same one twice', async () => {
    const { leverId, friend, coAuthorId } = await aSharedLever()
    const other = await world.aPerson()
    const { data } = await world.ask(author, invite, { input: { ...operation(), leverId, personId: other.id } })
    const [, second] = data?.inviteCoAuthor.lever.coAuthors ?? []
    expect((await removeAs(friend, { leverId, coAuthorId: second.id })).codes).toEqual(['NOT_YOURS'])
    expect((await removeAs(await world.aPerson(), { leverId, coAuthorId })).codes).toEqual(['NOT_INVITED'])
    await removeAs(author, { leverId, coAuthorId })
    expect((await removeAs(author, { leverId, coAuthorId })).data).toEqual({ removeCoAuthor: null })
  })
})
