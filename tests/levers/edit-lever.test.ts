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
const aModerator = () => world.aPerson({ role: 'MODERATOR', displayName: 'Modération' })

describe('editLever', () => {
  const edit = give('editLever', 'lever { revision title }')

  test('the author changes the text, and what it said before can still be read', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { title: 'Avant' })
    const input = { ...operation(), leverId, revision: 1, title: 'Après', body: 'Texte' }
    expect((await world.ask(author, edit, { input })).data?.editLever.lever).toEqual({ revision: 2, title: 'Après' })
    const titles = (await read(leverId)).revisions.edges.map((edge: any) => edge.node.title)
    expect(titles).toEqual(['Après', 'Avant'])
  })

  test('an edit of an older revision is refused, so that nobody overwrites anybody', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author)
    const change = (title: string) => ({ input: { ...operation(), leverId, revision: 1, title, body: 'Texte' } })
    await world.ask(author, edit, change('Depuis le premier onglet'))
    const second = await world.ask(author, edit, change('Depuis le second onglet'))
    expect(second.codes).toEqual(['REVISION_CHANGED'])
    expect((await read(leverId)).title).toBe('Depuis le premier onglet')
  })

  test('nobody else changes it, not even a moderator', async () => {
    const leverId = await world.aLever(await world.aPerson())
    const input = { ...operation(), leverId, revision: 1, title: 'Autre', body: 'Autre' }
    expect((await world.ask(await aModerator(), edit, { input })).codes).toEqual(['NOT_INVITED'])
  })

  test('saving without a change is no event', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { title: 'Pareil', body: 'Texte' })
    const input = { ...operation(), leverId, revision: 1, title: 'Pareil', body: 'Texte' }
    expect((await world.ask(author, edit, { input })).data).toEqual({ editLever: null })
  })
})
