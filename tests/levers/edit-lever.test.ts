import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

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

  test('the author changes the title, and what it said before can still be read', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { title: 'Avant' })
    const input = { ...operation(), leverId, revision: 1, title: 'Après' }
    expect((await world.ask(author, edit, { input })).data?.editLever.lever).toEqual({ revision: 2, title: 'Après' })
    const titles = (await read(leverId)).revisions.edges.map((edge: any) => edge.node.title)
    expect(titles).toEqual(['Après', 'Avant'])
  })

  test('an edit of an older revision is refused, so that nobody overwrites anybody', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author)
    const change = (title: string) => ({ input: { ...operation(), leverId, revision: 1, title } })
    await world.ask(author, edit, change('Depuis le premier onglet'))
    const second = await world.ask(author, edit, change('Depuis le second onglet'))
    expect(second.codes).toEqual(['REVISION_CHANGED'])
    expect((await read(leverId)).title).toBe('Depuis le premier onglet')
  })

  test('nobody else changes it, not even a moderator', async () => {
    const leverId = await world.aLever(await world.aPerson())
    const input = { ...operation(), leverId, revision: 1, title: 'Autre' }
    expect((await world.ask(await aModerator(), edit, { input })).codes).toEqual(['NOT_INVITED'])
  })

  test('saving without a change is no event', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { title: 'Pareil', body: 'Texte' })
    const input = { ...operation(), leverId, revision: 1, title: 'Pareil' }
    expect((await world.ask(author, edit, { input })).data).toEqual({ editLever: null })
    const nothing = { ...operation(), leverId, revision: 1 }
    expect((await world.ask(author, edit, { input: nothing })).data).toEqual({ editLever: null })
  })
})

describe('editLever, in part', () => {
  const edit = give('editLever', 'lever { revision detailsRevision }')
  const everything = 'title body finding action themes { id } neighbourhoods { code } revision detailsRevision'
  let author: TestPerson
  let leverId: string
  let begun: Record<string, unknown>
  beforeEach(async () => {
    author = await world.aPerson()
    const { data } = await world.ask(null, '{ programme { themes { id } neighbourhoods { code } } }')
    const [theme, neighbourhood] = [data?.programme.themes[0], data?.programme.neighbourhoods[0]]
    leverId = await world.aLever(author, {
      title: 'Un jardin',
      finding: 'Du béton.',
      action: 'Planter.',
      themeIds: [theme.id],
      neighbourhoodCodes: [neighbourhood.code],
    })
    begun = await now()
  })
  const now = async () => (await world.ask(null, `{ lever(id: "${leverId}") { ${everything} } }`)).data?.lever
  const editing = async (fields: object, revision = 1) => {
    const { data, errors } = await world.ask(author, edit, { input: { ...operation(), leverId, revision, ...fields } })
    return errors[0] ? errors[0].extensions : data?.editLever.lever
  }

  test.each([
    ['its title', { title: 'Un verger' }, { title: 'Un verger' }],
    ['its finding', { finding: 'Trop de béton.' }, { finding: 'Trop de béton.' }],
    ['its action', { action: 'Semer.' }, { action: 'Semer.' }],
    ['its finding away', { finding: null }, { finding: null }],
    ['its action away, by nothing visible', { action: '  ' }, { action: null }],
  ])('takes %s and leaves the rest as it is', async (_what, given, expected) => {
    expect(await editing(given)).toEqual({ revision: 2, detailsRevision: 2 })
    expect(await now()).toEqual({ ...begun, ...expected, revision: 2, detailsRevision: 2 })
  })

  test.each([
    ['themes', { themeIds: [] }, { themes: [] }],
    ['neighbourhoods', { neighbourhoodCodes: [] }, { neighbourhoods: [] }],
  ])('takes its %s away: it says the same, so it is no other version', async (_what, given, expected) => {
    expect(await editing(given)).toEqual({ revision: 1, detailsRevision: 2 })
    expect(await now()).toEqual({ ...begun, ...expected, detailsRevision: 2 })
  })

  test('a text is not set here: it is written where others write, too', async () => {
    const input = { ...operation(), leverId, revision: 1, body: 'Derrière l’école.' }
    expect((await world.ask(author, edit, { input })).codes).toEqual(['BAD_QUERY'])
    expect(await now()).toEqual(begun)
  })

  test('another title is another version of the same text, form and all', async () => {
    const text = 'Au pied des tours.\n\n## Qui arrose'
    const input = { ...operation(), leverId, base: 'Au pied des tours.', text }
    expect((await world.ask(author, give('saveText', ''), { input })).codes).toEqual([])
    await editing({ title: 'Un verger' })
    const { data } = await world.ask(
      null,
      `{ lever(id: "${leverId}") { revision version(revision: 3) { title html } } }`,
    )
    expect(data?.lever).toEqual({ revision: 3, version: { title: 'Un verger', html: expect.stringContaining('<h2') } })
  })

  test('what it said before is kept whole, whatever part changed', async () => {
    await editing({ title: 'Un verger' })
    const { data } = await world.ask(
      null,
      `{ lever(id: "${leverId}") { revisions { edges { node { revision title body finding action } } } } }`,
    )
    const words = { body: 'Au pied des tours.', finding: 'Du béton.', action: 'Planter.' }
    expect(data?.lever.revisions.edges.map((edge: any) => edge.node)).toEqual([
      { revision: 2, title: 'Un verger', ...words },
      { revision: 1, title: 'Un jardin', ...words },
    ])
  })

  test('a new title is found by search, and the text with it', async () => {
    await editing({ title: 'Un poulailler' })
    const { data } = await world.ask(
      null,
      `{ board(id: "${world.boardId}") { levers(search: "poulailler pied") { edges { node { id } } } } }`,
    )
    expect(data?.board.levers.edges).toEqual([{ node: { id: leverId } }])
  })

  test('a refusal says which revision there is, on which the same edit is then accepted', async () => {
    await editing({ title: 'Un verger' })
    expect(await editing({ title: 'Un potager' })).toEqual({ code: 'REVISION_CHANGED', revision: 2 })
    expect((await now()).title).toBe('Un verger')
    expect(await editing({ title: 'Un potager' }, 2)).toEqual({ revision: 3, detailsRevision: 3 })
  })

  test('a move to another theme counts: an edit that was begun before it is refused', async () => {
    const move = give('moveLever', 'lever { detailsRevision }')
    await world.ask(await aModerator(), move, { input: { ...operation(), leverId, themeId: null } })
    expect(await editing({ title: 'Un verger' })).toEqual({ code: 'REVISION_CHANGED', revision: 2 })
  })

  test('a title of nothing, or null, is refused and the lever stays as it is', async () => {
    expect(await editing({ title: '  ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'title' })
    expect(await editing({ title: null })).toMatchObject({ code: 'BAD_INPUT', field: 'title' })
    expect(await now()).toEqual(begun)
  })
})
