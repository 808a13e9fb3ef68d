import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { give, operation } from '../support/give.ts'
import { listedIn, moderationPage } from '../support/moderation.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let moderator: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  moderator = await world.aPerson({ role: 'MODERATOR' })
  leverId = await world.aLever(author)
})
afterAll(() => world.stop())

const report = (by: TestPerson | null, commentId: string, more: object = {}) =>
  world.ask(by, give('reportComment', 'number reason comment { id }'), {
    input: { ...operation(), commentId, reason: 'INSULT', ...more },
  })
const act = async (by: TestPerson, command: string, input: object) => {
  const { codes } = await world.ask(by, give(command, ''), { input: { ...operation(), ...input } })
  expect(codes).toEqual([])
}
const reported = () => listedIn(world, moderator, 'REPORTED')

test('a comment is reported by a rule with a sentence, once for each person, and moderators read it without the name', async () => {
  const commentId = await world.aComment(author, leverId, { body: 'Quels incapables' })
  const [one, other] = [await world.aPerson(), await world.aPerson()]
  const first = await report(one, commentId, { words: '  Il s’en prend aux voisins.  ' })
  expect(first.data?.reportComment).toMatchObject({ reason: 'INSULT', comment: { id: commentId } })
  expect((await report(one, commentId, { reason: 'SPAM' })).data).toEqual({ reportComment: null })
  await report(other, commentId, { reason: 'OTHER' })
  const { page } = await moderationPage(world, moderator, { list: 'REPORTED' })
  expect(page).toMatchObject({ totalCount: 1 })
  expect(page.edges[0].node).toMatchObject({
    comment: { body: 'Quels incapables' },
    reports: [
      { reason: 'INSULT', words: 'Il s’en prend aux voisins.' },
      { reason: 'OTHER', words: null },
    ],
  })
  expect((await moderationPage(world, one, { list: 'REPORTED' })).codes).toEqual(['MODERATORS_ONLY'])
})

test('moderators hear of it live; its author, who reported it and a visitor learn nothing but that a number passed', async () => {
  const commentId = await world.aComment(author, leverId, { body: 'Encore' })
  const [resident, spoiler] = [await world.aPerson(), 'Parce que.']
  const feed = `subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) {
    __typename number ... on CommentReported { reason isOpen comment { body } } ... on CommentAdded { comment { body } } } }`
  const asked = await world.ask(null, `{ board(id: "${world.boardId}") { cursor number } }`)
  const board: { cursor: string; number: number } = asked.data?.board
  const { cursor, number } = board
  const followers = [null, author, resident, moderator].map((who) =>
    follow(world, who, feed, { id: world.boardId, after: cursor }),
  )
  await report(resident, commentId, { words: spoiler })
  await world.aComment(author, leverId, { body: 'Et ensuite' })
  const heard = await Promise.all(
    followers.map(async (follower) => {
      const events: any[] = []
      while ((events.at(-1)?.number ?? 0) < number + 2) events.push((await follower.next()).data.boardFeed)
      return events
    }),
  )
  for (const events of heard.slice(0, 3)) {
    expect(events.map(({ __typename }) => __typename)).not.toContain('CommentReported')
    expect(events.at(-1)).toMatchObject({ __typename: 'CommentAdded', comment: { body: 'Et ensuite' } })
  }
  const told = { __typename: 'CommentReported', reason: 'INSULT', isOpen: true, comment: { body: 'Encore' } }
  expect(heard[3]?.[0]).toMatchObject(told)
  expect(JSON.stringify(heard)).not.toContain(spoiler)
  await Promise.all(followers.map((follower) => follower.stop()))
})

test('what moderators found acceptable stays so until its words change, and what they hid is not reported again', async () => {
  const [before, resident, other] = [await reported(), await world.aPerson(), await world.aPerson()]
  const commentId = await world.aComment(author, leverId, { body: 'Discutable' })
  await report(resident, commentId)
  expect(await reported()).toEqual([...before, 'Discutable'])
  await act(moderator, 'reviewComment', { commentId })
  await report(other, commentId)
  expect(await reported()).toEqual(before)
  await act(author, 'editComment', { commentId, revision: 1, body: 'Inacceptable' })
  // Those who reported meant the words that there were.
  expect(await reported()).toEqual(before)
  await report(await world.aPerson(), commentId)
  expect(await reported()).toEqual([...before, 'Inacceptable'])
  await act(moderator, 'hideComment', { commentId, reason: 'INSULT', motive: 'Une insulte.' })
  expect(await reported()).toEqual(before)
  expect((await report(await world.aPerson(), commentId)).codes).toEqual(['COMMENT_NOT_OPEN'])
})

test('nobody reports their own comment, what is not there, by no rule or at endless length, or without an account', async () => {
  const commentId = await world.aComment(author, leverId)
  const resident = await world.aPerson()
  const codes = async (...asked: Parameters<typeof report>) => (await report(...asked)).codes
  expect(await codes(author, commentId)).toEqual(['OWN_CONTENT'])
  expect(await codes(null, commentId)).toEqual(['SIGN_IN_FIRST'])
  expect(await codes(resident, world.boardId)).toEqual(['NOT_FOUND'])
  expect(await codes(resident, commentId, { words: 'a'.repeat(501) })).toEqual(['TEXT_TOO_LONG'])
  expect(await codes(resident, commentId, { reason: 'BOREDOM' })).not.toEqual([])
})
