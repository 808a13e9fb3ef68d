import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { follow } from '../support/follow.ts'
import { startWorld, type World } from '../support/world.ts'

let here: World
let there: World
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})

const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number tally { total } } }'
const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  number ... on TalliesMoved { since } } }`

test('votes given at once on two nodes are numbered without gap and each counts once', async () => {
  const author = await here.aPerson()
  const leverId = await here.aLever(author)
  const cursor = (await here.ask(null, `{ board(id: "${here.boardId}") { cursor number } }`)).data?.board
  const voters = await Promise.all(Array.from({ length: 40 }, () => here.aPerson()))
  const watcher = follow(there, null, feed, { boardId: here.boardId, after: cursor.cursor })
  const answers = await Promise.all(
    voters.map((voter, index) =>
      (index % 2 ? here : there).ask(voter, castVote, {
        input: { operationId: randomUUID(), leverId, value: 'AGREE' },
      }),
    ),
  )
  const numbers = answers.map((answer) => answer.data?.castVote.number).toSorted((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => cursor.number + 1 + index))
  const seen: number[] = []
  while (seen.length < voters.length) {
    const { number, since = number } = (await watcher.next()).data.boardFeed
    // Several positions may be told as one, which says which events it stands for.
    for (let told = since; told <= number; told += 1) seen.push(told)
  }
  await watcher.stop()
  expect(seen).toEqual(numbers)
  const read = await there.ask(null, `{ lever(id: "${leverId}") { tally { agree total } } }`)
  expect(read.data?.lever.tally).toEqual({ agree: 40, total: 40 })
})

test('the same operation sent to two nodes at once is done once', async () => {
  const resident = await here.aPerson()
  const leverId = await here.aLever(resident)
  const input = { operationId: randomUUID(), leverId, value: 'AGREE' }
  const answers = await Promise.all([here, there, here, there].map((node) => node.ask(resident, castVote, { input })))
  const numbers = new Set(answers.map((answer) => answer.data?.castVote.number))
  expect(numbers.size).toBe(1)
  const history = await here.sql.rows('select number from vote_history where lever_id = $1', [leverId])
  expect(history).toHaveLength(1)
})

test('one person who votes from two devices at once holds one position', async () => {
  const resident = await here.aPerson()
  const leverId = await here.aLever(resident)
  const votes = Array.from({ length: 20 }, (_, index) => ({
    node: index % 2 ? here : there,
    input: { operationId: randomUUID(), leverId, value: index % 2 ? 'AGREE' : 'DISAGREE' },
  }))
  await Promise.all(votes.map(({ node, input }) => node.ask(resident, castVote, { input })))
  const held = await here.sql.rows<{ value: string }>('select value from vote where lever_id = $1', [leverId])
  expect(held).toHaveLength(1)
  const [counted] = await here.sql.rows<{ total: number }>(
    'select agree + disagree + pass as total from lever where id = $1',
    [leverId],
  )
  expect(counted?.total).toBe(1)
})
