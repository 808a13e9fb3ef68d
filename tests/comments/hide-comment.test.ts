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
const hide = give('hideComment', 'leverCommentCount comment { state body hidden { motive } }')
const read = async (id: string) =>
  (
    await world.ask(
      null,
      `{ comment(id: "${id}") { state body stance author { id } revisions { edges { node { body } } } } }`,
    )
  ).data?.comment

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
