import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const operation = () => ({ operationId: randomUUID() })
const give = (name: string, fields: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { number ${fields} } }`
const read = async (id: string) =>
  (
    await world.ask(
      null,
      `{ lever(id: "${id}") { title body finding state review revision withdrawnReason author { displayName }
    hidden { reason motive } revisions { edges { node { revision title } } } } }`,
    )
  ).data?.lever
const aModerator = () => world.aPerson({ role: 'MODERATOR', displayName: 'Modération' })

describe('publishLever', () => {
  const publish = give('publishLever', 'lever { id title body finding neighbourhoods { code } }')

  test('only a title and a text are needed, and everybody reads them', async () => {
    const author = await world.aPerson({ displayName: 'Aïcha' })
    const input = {
      ...operation(),
      boardId: world.boardId,
      title: ' Un  banc \n à l’ombre ',
      body: 'Devant la poste.\r\n\r\nMerci.',
    }
    const { data } = await world.ask(author, publish, { input })
    expect(data?.publishLever.lever).toMatchObject({
      title: 'Un banc à l’ombre',
      body: 'Devant la poste.\n\nMerci.',
      finding: null,
    })
    expect(await read(data?.publishLever.lever.id)).toMatchObject({ author: { displayName: 'Aïcha' }, revision: 1 })
  })

  test.each([
    ['an empty title', { title: '' }, 'TEXT_MISSING'],
    ['a title of blanks and invisible characters', { title: ' \u200B\u00A0 \u0007' }, 'TEXT_MISSING'],
    ['a title that is too long', { title: 'a'.repeat(201) }, 'TEXT_TOO_LONG'],
    ['a text that is too long', { body: 'é'.repeat(20_001) }, 'TEXT_TOO_LONG'],
    ['a theme of another programme', { themeIds: [randomUUID()] }, 'UNKNOWN_THEME'],
    ['a neighbourhood of another programme', { neighbourhoodCodes: ['QN99999Z'] }, 'UNKNOWN_NEIGHBOURHOOD'],
    ['a board that does not exist', { boardId: randomUUID() }, 'NOT_FOUND'],
    ['an id that is no id', { boardId: 'tableau' }, 'BAD_INPUT'],
  ])('%s is refused, and nothing is written', async (_name, change, code) => {
    const author = await world.aPerson()
    const before = await world.sql.rows('select count(*)::integer as levers from lever')
    const input = { ...operation(), boardId: world.boardId, title: 'Titre', body: 'Texte', ...change }
    const { codes, errors } = await world.ask(author, publish, { input })
    expect(codes).toEqual([code])
    expect(errors[0]?.message).not.toMatch(/at .*\.ts|select |insert |node_modules/)
    expect(await world.sql.rows('select count(*)::integer as levers from lever')).toEqual(before)
  })

  test.each([
    ['emoji', 'Des vélos 🚲👩‍👩‍👧 pour tous'],
    ['right-to-left', 'اقتراح للحي'],
    ['markup, which is only text', '<script>alert(1)</script> <b>gras</b>'],
    ['combining marks', 'e\u0301cole'],
  ])('%s comes back as it was written', async (_name, title) => {
    const id = await world.aLever(await world.aPerson(), { title })
    expect((await read(id)).title).toBe(title.normalize('NFC'))
  })

  test('control characters and direction overrides are taken out', async () => {
    const id = await world.aLever(await world.aPerson(), { title: 'Un\u0000 \u202Etitre\u0008' })
    expect((await read(id)).title).toBe('Un titre')
  })

  test('a draft that is published keeps its id and is no longer a draft', async () => {
    const author = await world.aPerson()
    const draftId = randomUUID()
    const draft = { ...operation(), draftId, boardId: world.boardId, title: 'Brouillon' }
    await world.ask(author, 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }', { input: draft })
    const id = await world.aLever(author, { draftId })
    expect(id).toBe(draftId)
    expect((await world.ask(author, '{ me { drafts { id } } }')).data?.me.drafts).toEqual([])
  })
})

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
    expect((await world.ask(await aModerator(), edit, { input })).codes).toEqual(['NOT_YOURS'])
  })

  test('saving without a change is no event', async () => {
    const author = await world.aPerson()
    const leverId = await world.aLever(author, { title: 'Pareil', body: 'Texte' })
    const input = { ...operation(), leverId, revision: 1, title: 'Pareil', body: 'Texte' }
    expect((await world.ask(author, edit, { input })).data).toEqual({ editLever: null })
  })
})

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

describe('hideLever, restoreLever and reviewLever', () => {
  const hide = give('hideLever', 'lever { state }')
  const restore = give('restoreLever', 'lever { title state review }')
  const review = give('reviewLever', 'lever { review }')
  const motive = { reason: 'PERSONAL_DATA', motive: 'Un numéro de téléphone.' }

  test('a moderator hides a lever with a public motive, then shows it again', async () => {
    const [author, moderator] = [await world.aPerson(), await aModerator()]
    const leverId = await world.aLever(author, { title: 'Appelez-moi' })
    await world.ask(moderator, hide, { input: { ...operation(), leverId, ...motive } })
    expect(await read(leverId)).toMatchObject({ state: 'HIDDEN', title: '', hidden: motive })
    const found = await world.ask(
      null,
      `{ board(id: "${world.boardId}") { levers(search: "Appelez") { totalCount } } }`,
    )
    expect(found.data?.board.levers.totalCount).toBe(0)
    const { data } = await world.ask(moderator, restore, { input: { ...operation(), leverId } })
    expect(data?.restoreLever.lever).toEqual({ title: 'Appelez-moi', state: 'PUBLISHED', review: 'ACCEPTED' })
  })

  test('a moderator marks a lever as read', async () => {
    const leverId = await world.aLever(await world.aPerson())
    const { data } = await world.ask(await aModerator(), review, { input: { ...operation(), leverId } })
    expect(data?.reviewLever.lever).toEqual({ review: 'ACCEPTED' })
  })

  test('a participant does not moderate, and nobody moderates their own lever', async () => {
    const [author, moderator] = [await world.aPerson(), await aModerator()]
    const theirs = await world.aLever(author)
    const own = await world.aLever(moderator)
    const asked = await world.ask(author, hide, { input: { ...operation(), leverId: theirs, ...motive } })
    expect(asked.codes).toEqual(['MODERATORS_ONLY'])
    const self = await world.ask(moderator, hide, { input: { ...operation(), leverId: own, ...motive } })
    expect(self.codes).toEqual(['OWN_CONTENT'])
  })
})
