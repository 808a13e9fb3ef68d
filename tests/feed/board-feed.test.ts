import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  __typename number cursor operationId
  ... on LeverPublished { lever { title } } ... on CommentAdded { comment { body state } }
  ... on CommentHidden { comment { body state } } ... on VoteCast { tally { agree } }
  ... on BoardReset { board { id leverCount } } } }`
const boardEvents = `query ($boardId: ID!, $after: String!) { boardEvents(boardId: $boardId, after: $after) {
  cursor more events { __typename number } } }`
const cursorOf = async () => (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor

test('someone who watches sees a lever, a comment and a vote arrive, in order and without gap', async () => {
  const after = await cursorOf()
  const watcher = follow(world, null, feed, { boardId: world.boardId, after })
  const author = await world.aPerson()
  const leverId = await world.aLever(author, { title: 'Une navette du soir' })
  await world.aComment(author, leverId, { body: 'Depuis le terminus.' })
  await world.ask(author, 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }', {
    input: { operationId: randomUUID(), leverId, value: 'AGREE' },
  })
  const seen = [await watcher.next(), await watcher.next(), await watcher.next()].map((result) => result.data.boardFeed)
  await watcher.stop()
  expect(seen.map((event) => event.__typename)).toEqual(['LeverPublished', 'CommentAdded', 'VoteCast'])
  expect(seen.map((event) => event.number - seen[0].number)).toEqual([0, 1, 2])
  expect(seen[1].comment.body).toBe('Depuis le terminus.')
})

test('someone who comes back later hears everything after their cursor, past and present as one', async () => {
  const after = await cursorOf()
  const author = await world.aPerson()
  await world.aLever(author, { title: 'Pendant l’absence' })
  const watcher = follow(world, null, feed, { boardId: world.boardId, after })
  expect((await watcher.next()).data.boardFeed.lever.title).toBe('Pendant l’absence')
  await world.aLever(author, { title: 'Au retour' })
  expect((await watcher.next()).data.boardFeed.lever.title).toBe('Au retour')
  await watcher.stop()
})

test('the same rows come by a query, for networks that block sockets', async () => {
  const after = await cursorOf()
  const author = await world.aPerson()
  await world.aLever(author)
  const { data } = await world.ask(null, boardEvents, { boardId: world.boardId, after })
  expect(data?.boardEvents.events.map((event: any) => event.__typename)).toEqual(['LeverPublished'])
  const again = await world.ask(null, boardEvents, { boardId: world.boardId, after: data?.boardEvents.cursor })
  expect(again.data?.boardEvents.events).toEqual([])
})

test.each(['', 'n’importe quoi', 'AAAAAAAA.1', '9.99999999999'])(
  'a forged cursor (%s) is answered at once with a fresh snapshot, over the socket and by query',
  async (after) => {
    const watcher = follow(world, null, feed, { boardId: world.boardId, after })
    const { data } = await watcher.next()
    await watcher.stop()
    expect(data.boardFeed.__typename).toBe('BoardReset')
    expect(data.boardFeed.board.id).toBe(world.boardId)
    const polled = await world.ask(null, boardEvents, { boardId: world.boardId, after })
    expect(polled.data?.boardEvents.events.map((event: any) => event.__typename)).toEqual(['BoardReset'])
    expect(polled.data?.boardEvents.cursor).toBe(await cursorOf())
  },
)

test('a comment hidden meanwhile is hidden in every replay', async () => {
  const after = await cursorOf()
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author)
  const commentId = await world.aComment(author, leverId, { body: 'Des mots à cacher.' })
  const before = follow(world, null, feed, { boardId: world.boardId, after })
  await before.next()
  expect((await before.next()).data.boardFeed.comment.body).toBe('Des mots à cacher.')
  await world.ask(moderator, 'mutation ($input: HideCommentInput!) { hideComment(input: $input) { number } }', {
    input: { operationId: randomUUID(), commentId, reason: 'INSULT', motive: 'Propos insultants.' },
  })
  expect((await before.next()).data.boardFeed.comment).toEqual({ body: null, state: 'HIDDEN' })
  const later = follow(world, null, feed, { boardId: world.boardId, after })
  await later.next()
  expect((await later.next()).data.boardFeed.comment.body).toBeNull()
  await before.stop()
  await later.stop()
})

test('a board that does not exist is not found', async () => {
  const watcher = follow(world, null, feed, { boardId: randomUUID(), after: 'x.1' })
  expect((await watcher.next()).errors[0].extensions.code).toBe('NOT_FOUND')
  await watcher.stop()
})

test('after a restore, when the epoch is another, an older cursor is answered with a fresh snapshot', async () => {
  const after = await cursorOf()
  await world.sql.rows(`update stream set epoch = 'restored' where id = $1`, [world.boardId])
  const watcher = follow(world, null, feed, { boardId: world.boardId, after })
  const { __typename, cursor, board } = (await watcher.next()).data.boardFeed
  await watcher.stop()
  expect([__typename, board.id]).toEqual(['BoardReset', world.boardId])
  expect(cursor).toMatch(/^restored\./)
})
