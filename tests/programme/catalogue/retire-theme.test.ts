import { expect, test } from 'vitest'
import { operation } from '../../support/give.ts'
import { openThemes } from './theme-acts.ts'

const { world, admin, acts, themesOf } = await openThemes()
const sante = await acts.theme('Santé')
const author = await world.aPerson()
const bearing = await world.aLever(author, { themeIds: [sante.id] })
const without = await world.aLever(author)

test('a theme that is no longer offered stays on the levers that bear it, and lists are still filtered by it', async () => {
  expect(await acts.retire(admin, { themeId: sante.id })).toEqual([])
  expect(await acts.theme('Santé')).toMatchObject({ isRetired: true, isListed: true })
  expect(await themesOf(bearing)).toEqual([{ name: 'Santé', colour: 'olive' }])
  const { cursor } = await acts.read()
  expect(await acts.retire(admin, { themeId: sante.id })).toEqual([])
  expect((await acts.read()).cursor).toBe(cursor)
})

test('lists are not filtered by a theme that is no longer offered and that no lever bears', async () => {
  const { id: themeId } = await acts.theme('Logement')
  expect(await acts.retire(admin, { themeId })).toEqual([])
  expect(await acts.theme('Logement')).toMatchObject({ isRetired: true, isListed: false })
})

test.each([
  ['FR', 'Le thème « Santé » n’est plus proposé. Choisissez-en un autre : rien de ce que vous avez écrit n’est perdu.'],
  ['EN', 'The theme “Santé” is no longer offered. Choose another one: nothing that you wrote is lost.'],
] as const)('who publishes with it is told so, and their draft is kept (%s)', async (locale, sentence) => {
  const writer = await world.aPerson()
  await world.sql.rows('update person set locale = $1 where id = $2', [locale, writer.id])
  const draft = {
    draftId: crypto.randomUUID(),
    boardId: world.boardId,
    title: 'Un cabinet',
    body: 'Près de chez nous.',
  }
  const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
  expect((await world.ask(writer, save, { input: { ...operation(), ...draft, themeIds: [sante.id] } })).codes).toEqual(
    [],
  )
  const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { number } }'
  const refused = await world.ask(writer, publish, { input: { ...operation(), ...draft, themeIds: [sante.id] } })
  expect(refused.codes).toEqual(['THEME_RETIRED'])
  expect(JSON.stringify(refused).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toContain(sentence)
  const { data } = await world.ask(writer, '{ me { drafts { id title themeIds } } }')
  expect(data?.me.drafts).toEqual([{ id: draft.draftId, title: 'Un cabinet', themeIds: [sante.id] }])
})

test('no lever is moved to it, and those that bear it are moved and changed as before', async () => {
  const move = 'mutation ($input: MoveLeverInput!) { moveLever(input: $input) { number } }'
  const moving = async (input: object) => (await world.ask(author, move, { input: { ...operation(), ...input } })).codes
  expect(await moving({ leverId: without, themeId: sante.id })).toEqual(['THEME_RETIRED'])
  expect(await themesOf(without)).toEqual([])
  const { id: other } = await acts.theme('Participation citoyenne')
  const edit = 'mutation ($input: EditLeverInput!) { editLever(input: $input) { number } }'
  const input = { ...operation(), leverId: bearing, revision: 1, themeIds: [sante.id, other] }
  expect((await world.ask(author, edit, { input })).codes).toEqual([])
  expect(await moving({ leverId: bearing, themeId: other })).toEqual([])
})
