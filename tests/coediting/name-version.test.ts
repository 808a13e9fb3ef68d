import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

const name = give('nameVersion', 'lever { revision }')
const nameAs = (person: TestPerson, input: object) => world.ask(person, name, { input: { ...operation(), ...input } })

describe('nameVersion', () => {
  test('a version has a name, and what is written next is another version', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    const save = give('saveText', 'lever { revision }')
    const saveText = (base: string, text: string) =>
      world.ask(author, save, { input: { ...operation(), leverId, base, text } })
    await saveText('Un.', 'Deux.')
    expect((await nameAs(author, { leverId, revision: 2, name: ' Après la réunion ' })).codes).toEqual([])
    expect((await saveText('Deux.', 'Trois.')).data?.saveText.lever.revision).toBe(3)
    const { lever } =
      (await world.ask(null, `{ lever(id: "${leverId}") { revisions { edges { node { name body } } } } }`)).data ?? {}
    expect(lever.revisions.edges.map(({ node }: any) => [node.name, node.body])).toEqual([
      [null, 'Trois.'],
      ['Après la réunion', 'Deux.'],
      [null, 'Un.'],
    ])
  })

  test('the same name again changes nothing; none is refused, and so is a version that is not there', async () => {
    const leverId = await world.aLever(author)
    await nameAs(author, { leverId, revision: 1, name: 'Départ' })
    expect((await nameAs(author, { leverId, revision: 1, name: 'Départ' })).data).toEqual({ nameVersion: null })
    expect((await nameAs(author, { leverId, revision: 1, name: ' ' })).codes).toEqual(['TEXT_MISSING'])
    expect((await nameAs(author, { leverId, revision: 7, name: 'Rien' })).codes).toEqual(['NOT_FOUND'])
  })

  test('only who writes the lever names its versions', async () => {
    const leverId = await world.aLever(author)
    expect((await nameAs(await world.aPerson(), { leverId, revision: 1, name: 'À moi' })).codes).toEqual([
      'NOT_INVITED',
    ])
  })
})
