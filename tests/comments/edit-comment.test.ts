import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  leverId = await world.aLever(author)
})
afterAll(() => world.stop())

const add = give('addComment', 'leverCommentCount rootReplyCount comment { id depth body stance }')
const comment = (change: object = {}) => ({ input: { ...operation(), leverId, body: 'Un mot.', ...change } })
const read = async (id: string) =>
  (
    await world.ask(
      null,
      `{ comment(id: "${id}") { state body stance author { id } revisions { edges { node { body } } } } }`,
    )
  ).data?.comment

describe('editComment and deleteComment', () => {
  const edit = give('editComment', 'comment { body revision }')
  const remove = give('deleteComment', 'comment { state body }')

  test('the author changes a comment, and its history says so', async () => {
    const id = await world.aComment(author, leverId, { body: 'Avant' })
    const input = { ...operation(), commentId: id, revision: 1, body: 'Après', stance: 'FOR' }
    expect((await world.ask(author, edit, { input })).data?.editComment.comment).toEqual({ body: 'Après', revision: 2 })
    expect((await read(id)).revisions.edges.map((edge: any) => edge.node.body)).toEqual(['Après', 'Avant'])
  })

  test('a deleted comment is erased, and cannot be changed or answered', async () => {
    const id = await world.aComment(author, leverId, { body: 'À effacer' })
    await world.ask(author, remove, { input: { ...operation(), commentId: id } })
    expect(await read(id)).toMatchObject({ state: 'DELETED', body: null })
    expect(await world.sql.rows('select body from comment where id = $1', [id])).toEqual([{ body: '' }])
    expect(await world.sql.rows('select body from comment_revision where comment_id = $1', [id])).toEqual([])
    const input = { ...operation(), commentId: id, revision: 1, body: 'Encore' }
    expect((await world.ask(author, edit, { input })).codes).toEqual(['COMMENT_NOT_OPEN'])
    expect((await world.ask(author, add, comment({ parentId: id }))).codes).toEqual(['COMMENT_NOT_OPEN'])
  })

  test('nobody changes or deletes the comment of another', async () => {
    const id = await world.aComment(author, leverId)
    const stranger = await world.aPerson()
    expect((await world.ask(stranger, remove, { input: { ...operation(), commentId: id } })).codes).toEqual([
      'NOT_YOURS',
    ])
    const input = { ...operation(), commentId: id, revision: 1, body: 'Autre' }
    expect((await world.ask(stranger, edit, { input })).codes).toEqual(['NOT_YOURS'])
  })
})
