import { afterAll, beforeAll, expect, test } from 'vitest'
import { elsewhere } from '../support/browser/gestures.ts'
import { moderationPage, unreviewedOf, type ModerationList } from '../support/moderation.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let moderator: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson({ displayName: 'Amel' })
  moderator = await world.aPerson({ role: 'MODERATOR', displayName: 'Nadia' })
})
afterAll(() => world.stop())

const why = { reason: 'PERSONAL_DATA', motive: 'Une adresse y est écrite.' }

test('a moderator sees what they hid: the words, the rule, the motive, who wrote it and who hid it, the last hidden first', async () => {
  const leverId = await world.aLever(author, { title: 'Deux commentaires' })
  const [first, second] = [
    await world.aComment(author, leverId, { body: 'Le premier' }),
    await world.aComment(author, leverId, { body: 'Le second' }),
  ]
  const hiddenId = await world.aLever(author, { title: 'Un levier de trop' })
  await elsewhere(world, moderator, 'hideComment', { commentId: second, ...why })
  await elsewhere(world, moderator, 'hideLever', { leverId: hiddenId, ...why })
  await elsewhere(world, moderator, 'hideComment', { commentId: first, ...why })
  const comments = (await moderationPage(world, moderator, { list: 'HIDDEN_COMMENTS' })).page
  expect(comments.edges.map(({ node }: any) => node.comment.hiddenText.body)).toEqual(['Le premier', 'Le second'])
  expect(comments.edges[0].node).toMatchObject({
    lever: { title: 'Deux commentaires' },
    comment: { body: null, hidden: why },
    author: { displayName: 'Amel' },
    hiddenBy: { displayName: 'Nadia' },
  })
  const levers = (await moderationPage(world, moderator, { list: 'HIDDEN_LEVERS' })).page
  expect(levers).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } })
  expect(levers.edges[0].node).toMatchObject({
    lever: { title: '', hiddenText: { title: 'Un levier de trop' }, hidden: why },
    comment: null,
    author: { displayName: 'Amel' },
    hiddenBy: { displayName: 'Nadia' },
  })
  await elsewhere(world, moderator, 'restoreLever', { leverId: hiddenId })
  expect((await moderationPage(world, moderator, { list: 'HIDDEN_LEVERS' })).page.totalCount).toBe(0)
})

test('what nobody looked at comes page by page, the oldest first, and nothing is passed over when some of it is dealt with meanwhile', async () => {
  const before = await unreviewedOf(world, moderator)
  const leverId = await world.aLever(author, { title: 'À voir 1' })
  const commentIds: string[] = []
  for (const n of [2, 3, 4]) commentIds.push(await world.aComment(author, leverId, { body: `À voir ${n}` }))
  await world.aLever(author, { title: 'À voir 5' })
  await world.aLever(moderator, { title: 'Le mien' })
  const all = [...before, 'À voir 1', 'À voir 2', 'À voir 3', 'À voir 4', 'À voir 5']
  expect(await unreviewedOf(world, moderator)).toEqual(all)
  const first = (await moderationPage(world, moderator, { list: 'UNREVIEWED', first: before.length + 2 })).page
  expect(first).toMatchObject({ totalCount: all.length, pageInfo: { hasNextPage: true } })
  await elsewhere(world, moderator, 'reviewLever', { leverId })
  await elsewhere(world, moderator, 'reviewComment', { commentId: commentIds[0] })
  const after = first.pageInfo.endCursor
  const rest = (await moderationPage(world, moderator, { list: 'UNREVIEWED', after })).page
  expect(rest.edges.map(({ node }: any) => node.comment?.body ?? node.lever.title)).toEqual([
    'À voir 3',
    'À voir 4',
    'À voir 5',
  ])
})

test('what was seen and says something else since comes back, last, and is said to have changed', async () => {
  const leverId = await world.aLever(author, { title: 'Vu une fois' })
  const commentId = await world.aComment(author, leverId, { body: 'Vu aussi' })
  const waiting = (await unreviewedOf(world, moderator)).slice(0, -2)
  await elsewhere(world, moderator, 'reviewLever', { leverId })
  await elsewhere(world, moderator, 'reviewComment', { commentId })
  await world.aComment(author, leverId, { body: 'Écrit entre les deux' })
  await elsewhere(world, author, 'editComment', { commentId, revision: 1, body: 'Dit autrement' })
  await elsewhere(world, author, 'editLever', { leverId, revision: 1, title: 'Titré autrement' })
  const { page } = await moderationPage(world, moderator, { list: 'UNREVIEWED' })
  const told = page.edges
    .slice(waiting.length)
    .map(({ node: { lever, comment } }: any) => [comment?.body ?? lever.title, (comment ?? lever).changedSinceReview])
  expect(told).toEqual([
    ['Écrit entre les deux', false],
    ['Dit autrement', true],
    ['Titré autrement', true],
  ])
  await elsewhere(world, author, 'editLever', { leverId, revision: 2, title: 'Titré encore autrement' })
  expect((await unreviewedOf(world, moderator)).at(-1)).toBe('Titré encore autrement')
})

test.each<ModerationList>(['UNREVIEWED', 'HIDDEN_LEVERS', 'HIDDEN_COMMENTS'])(
  'the list %s is refused to everybody but moderators',
  async (list) => {
    expect((await moderationPage(world, null, { list })).codes).toEqual(['SIGN_IN_FIRST'])
    expect((await moderationPage(world, author, { list })).codes).toEqual(['MODERATORS_ONLY'])
  },
)
