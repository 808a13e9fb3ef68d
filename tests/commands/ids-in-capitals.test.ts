import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
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

const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number operationId } }'
const say = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { number operationId comment { id } } }'

test.each([
  ['castVote', cast, { value: 'AGREE' }],
  ['addComment', say, { body: 'Bonne idée.' }],
])(
  '%s with its ids in capitals is done once, and has the same answer again, in capitals or not',
  async (name, command, more) => {
    const person = await world.aPerson()
    const input = { operationId: randomUUID(), leverId, ...more }
    const loud = { ...input, operationId: input.operationId.toUpperCase(), leverId: leverId.toUpperCase() }
    const answers = [
      await world.ask(person, command, { input: loud }),
      await world.ask(person, command, { input: loud }),
      await world.ask(person, command, { input }),
    ]
    for (const { codes, data } of answers) {
      expect(codes).toEqual([])
      expect(data?.[name]).toEqual(answers[0]?.data?.[name])
      expect(data?.[name].operationId).toBe(input.operationId)
    }
  },
)

test('nobody who writes at the same moment notices, also when it is sent twice at once', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => world.aPerson()))
  const operationId = randomUUID().toUpperCase()
  const loud = { input: { operationId, leverId, value: 'PASS' } }
  const [swift] = people
  const answers = await Promise.all([
    world.ask(swift ?? null, cast, loud),
    world.ask(swift ?? null, cast, loud),
    ...people
      .slice(1)
      .map((one) => world.ask(one, cast, { input: { operationId: randomUUID(), leverId, value: 'AGREE' } })),
  ])
  expect(answers.flatMap(({ codes }) => codes)).toEqual([])
})

test('what is asked for by an id in capitals is found, in a variable as in the question itself', async () => {
  const commentId = await world.aComment(author, leverId)
  const loud = (id: string) => id.toUpperCase()
  const { data, codes } = await world.ask(
    null,
    `query ($lever: ID!) { lever(id: $lever) { id } comment(id: "${loud(commentId)}") { id } board(id: "${loud(world.boardId)}") { id } }`,
    { lever: loud(leverId) },
  )
  expect(codes).toEqual([])
  expect(data).toEqual({ lever: { id: leverId }, comment: { id: commentId }, board: { id: world.boardId } })
})

test('and what is followed by one is heard', async () => {
  const before = await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)
  const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) { __typename number } }`
  const watcher = follow(world, null, feed, { boardId: world.boardId.toUpperCase(), after: before.data?.board.cursor })
  await world.aComment(author, leverId)
  expect((await watcher.next()).data.boardFeed.__typename).toBe('CommentAdded')
  await watcher.stop()
})
