import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const operation = () => ({ operationId: randomUUID() })
const give = (name: string, fields: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { number ${fields} } }`
const add = give('addComment', 'leverCommentCount rootReplyCount comment { id depth body stance }')
const comment = (change: object = {}) => ({ input: { ...operation(), leverId, body: 'Un mot.', ...change } })
const hide = give('hideComment', 'leverCommentCount comment { state body hidden { motive } }')
const read = async (id: string) =>
  (
    await world.ask(
      null,
      `{ comment(id: "${id}") { state body stance author { id } revisions { edges { node { body } } } } }`,
    )
  ).data?.comment

describe('addComment', () => {
  test('someone asks a question and is answered, down to three levels', async () => {
    let parentId = await world.aComment(author, leverId, { stance: 'QUESTION' })
    for (const depth of [1, 2, 3]) {
      const { data } = await world.ask(author, add, comment({ parentId }))
      expect(data?.addComment.comment.depth).toBe(depth)
      expect(data?.addComment.rootReplyCount).toBe(depth)
      parentId = data?.addComment.comment.id
    }
    expect((await world.ask(author, add, comment({ parentId }))).codes).toEqual(['THREAD_TOO_DEEP'])
  })

  test('a comment of another lever cannot be answered from here', async () => {
    const elsewhere = await world.aComment(author, await world.aLever(author))
    expect((await world.ask(author, add, comment({ parentId: elsewhere }))).codes).toEqual(['NOT_FOUND'])
  })

  test.each([
    ['', 'TEXT_MISSING'],
    ['\u200B', 'TEXT_MISSING'],
    ['a'.repeat(2_001), 'TEXT_TOO_LONG'],
  ])('words that cannot be kept are refused', async (body, code) => {
    expect((await world.ask(author, add, comment({ body }))).codes).toEqual([code])
  })

  test('sending it again after a lost answer adds it once', async () => {
    const once = comment({ body: 'Envoyé deux fois.' })
    const [first, second] = [await world.ask(author, add, once), await world.ask(author, add, once)]
    expect(second.data?.addComment.comment.id).toBe(first.data?.addComment.comment.id)
  })
})

describe('hideComment and restoreComment', () => {
  test('a hidden comment leaves a tombstone with its motive and keeps its replies, which can no longer grow', async () => {
    const moderator = await world.aPerson({ role: 'MODERATOR' })
    const id = await world.aComment(author, leverId, { body: 'À masquer' })
    const replyId = await world.aComment(author, leverId, { parentId: id, body: 'Une réponse' })
    const { data } = await world.ask(moderator, hide, {
      input: { ...operation(), commentId: id, reason: 'INSULT', motive: 'Insulte.' },
    })
    expect(data?.hideComment.comment).toEqual({ state: 'HIDDEN', body: null, hidden: { motive: 'Insulte.' } })
    expect(await read(id)).toMatchObject({ state: 'HIDDEN', body: null, author: null, revisions: { edges: [] } })
    expect((await read(replyId)).body).toBe('Une réponse')
    expect((await world.ask(author, add, comment({ parentId: id }))).codes).toEqual(['COMMENT_NOT_OPEN'])
    await world.ask(moderator, give('restoreComment', 'comment { body }'), { input: { ...operation(), commentId: id } })
    expect((await read(id)).body).toBe('À masquer')
  })
})

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

test('a long branch is read page by page, a comment always before its answers', async () => {
  const own = await world.aLever(author)
  const rootId = await world.aComment(author, own, { body: 'racine' })
  for (let index = 0; index < 7; index += 1)
    await world.aComment(author, own, { parentId: rootId, body: `réponse ${index}` })
  const first = (
    await world.ask(
      null,
      `{ lever(id: "${own}") { thread { edges { node { replyCount replies(first: 3) { pageInfo { hasNextPage endCursor } edges { node { body } } } } } } } }`,
    )
  ).data?.lever.thread.edges[0].node
  const rest = (
    await world.ask(
      null,
      `{ comment(id: "${rootId}") { replies(first: 50, after: "${first.replies.pageInfo.endCursor}") { edges { node { body } } } } }`,
    )
  ).data?.comment
  const bodies = [...first.replies.edges, ...rest.replies.edges].map((edge: any) => edge.node.body)
  expect(bodies).toEqual(Array.from({ length: 7 }, (_, index) => `réponse ${index}`))
  expect(first.replyCount).toBe(7)
})
