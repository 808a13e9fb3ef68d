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
