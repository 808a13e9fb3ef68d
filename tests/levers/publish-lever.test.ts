import { randomUUID } from 'node:crypto'
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
    const id = await world.aLever(await world.aPerson(), { title: 'Un\u0001 \u202Etitre\u0008' })
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
