import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const read = async (id: string) =>
  (
    await world.ask(
      null,
      `{ lever(id: "${id}") { title body finding state review revision withdrawnReason author { displayName }
    hidden { reason motive } revisions { edges { node { revision title } } } } }`,
    )
  ).data?.lever

describe('withdrawLever', () => {
  const withdraw = give('withdrawLever', 'lever { state }')

  test('the author takes a lever back: the reason stays, the words go', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author)
    await world.ask(author, withdraw, { input: { ...operation(), leverId, reason: 'Déjà proposé.' } })
    expect(await read(leverId)).toMatchObject({
      state: 'WITHDRAWN',
      title: '',
      body: '',
      withdrawnReason: 'Déjà proposé.',
      author: null,
    })
    expect((await read(leverId)).revisions.edges).toEqual([])
  })
})
