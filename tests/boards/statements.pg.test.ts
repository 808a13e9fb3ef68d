import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { aPen } from '../support/pens.ts'
import { watchStatements, type StatementWatch } from '../support/postgres/watch-statements.ts'
import { startWorld, type Answer, type TestPerson, type World } from '../support/world.ts'

let world: World
let statements: StatementWatch

beforeAll(async () => {
  statements = watchStatements()
  world = await startWorld({ databaseUrl: await migratedDatabase() })
})
afterAll(async () => {
  await world.stop()
  statements.stop()
})

const board = `query ($id: ID!) { board(id: $id) { title cursor number leverCount levers(first: 50) { totalCount edges { node {
  title excerpt tally { agree total } commentCount themes { name } neighbourhoods { name } author { displayName } } } } } }`
const lever = `query ($id: ID!) { lever(id: $id) { title cursor board { title } tally { total } author { displayName }
  thread(first: 20) { edges { node { body author { displayName } replies(first: 5) { edges { node { body author { displayName } } } } } } } } }`

test('a board page answers with at most six statements, with one lever or with five hundred', async () => {
  const author = await world.aPerson()
  const counts: number[] = []
  await world.ask(author, board, { id: world.boardId })
  for (const levers of [0, 499]) {
    await fillBoard(author.id, levers)
    // An act on the board: what was kept of it is not true any more.
    await world.aLever(author)
    const { data, count } = await fewest(author, board, { id: world.boardId })
    expect(data?.board.levers.edges.length).toBe(levers === 0 ? 1 : 50)
    counts.push(count)
  }
  expect(counts[1]).toBe(counts[0])
  expect(counts[1]).toBeLessThanOrEqual(6)
  expect(counts[1]).toBeGreaterThan(0)
})

test('what somebody is asked next takes as many statements with one lever to answer as with five hundred', async () => {
  const draw =
    'query ($id: ID!, $seed: String) { board(id: $id) { leversToAnswer(seed: $seed) { totalCount levers { title body author { displayName } } } } }'
  const [author, person] = [await world.aPerson(), await world.aPerson()]
  await world.aLever(author)
  const before = await fewest(person, draw, { id: world.boardId, seed: 'a' })
  await fillBoard(author.id, 500, 5_000)
  const after = await fewest(person, draw, { id: world.boardId, seed: 'a' })
  expect(after.data?.board.leversToAnswer.totalCount).toBe(before.data?.board.leversToAnswer.totalCount + 500)
  expect(after.data?.board.leversToAnswer.levers).toHaveLength(5)
  expect(after.count).toBe(before.count)
  expect(after.count).toBeGreaterThan(0)
})

test('a lever with ten thousand comments answers with as many statements as one with ten', async () => {
  const author = await world.aPerson()
  const counts: number[] = []
  for (const comments of [10, 10_000]) {
    const leverId = await world.aLever(author)
    await world.sql.rows(
      `insert into comment (id, lever_id, root_id, depth, number, author_id, stance, body, state, revision, created_at)
       select id, $1, id, 0, number, $2, 'NEUTRAL', 'Un commentaire', 'PUBLISHED', 1, now()
       from (select gen_random_uuid() as id, number from generate_series(1, $3::integer) as number) as made`,
      [leverId, author.id, comments],
    )
    const { data, count } = await fewest(null, lever, { id: leverId })
    expect(data?.lever.thread.edges).toHaveLength(Math.min(20, comments))
    counts.push(count)
  }
  expect(counts[1]).toBe(counts[0])
  expect(counts[1]).toBeGreaterThan(0)
})

test('the texts of twenty levers, who wrote them and who may, take as many statements as those of one', async () => {
  const [author, other] = [await world.aPerson(), await world.aPerson()]
  const texts = `query ($id: ID!, $first: Int!, $themeId: ID!) { board(id: $id) { levers(first: $first, themeId: $themeId) { edges { node {
    text { html shares { person { displayName } } } coAuthors { person { displayName } } } } } } }`
  const [theme] = await world.sql.rows<{ id: string }>('select id from theme where not is_pillar limit 1')
  if (!theme) throw new Error('a programme without themes')
  const themeId = theme.id
  const levers = await Promise.all(Array.from({ length: 20 }, () => world.aLever(author, { themeIds: [themeId] })))
  for (const leverId of levers) {
    await (await aPen(world, author, leverId)).stop()
    const invite = 'mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { number } }'
    await world.ask(author, invite, { input: { operationId: randomUUID(), leverId, personId: other.id } })
  }
  const counts: number[] = []
  for (const first of [1, 20]) {
    const { data, count } = await fewest(null, texts, { id: world.boardId, first, themeId })
    const nodes = data?.board.levers.edges.map((edge: any) => edge.node)
    expect(nodes).toHaveLength(first)
    expect(nodes.every((node: any) => node.text.shares.length === 1 && node.coAuthors.length === 1)).toBe(true)
    counts.push(count)
  }
  expect(counts[1]).toBe(counts[0])
  expect(counts[1]).toBeGreaterThan(0)
})

/**
 * What an answer costs that was not kept: each time with words of its own. The server also looks after other things now and
 * then, texts and jobs among them, whose statements only add to those of one of the times.
 */
async function fewest(person: TestPerson | null, query: string, variables: object) {
  const times: { data: Answer['data']; count: number }[] = []
  for (let time = 0; time < 5; time += 1) {
    statements.taken()
    const { data } = await world.ask(person, `${query} # ${randomUUID()}`, variables)
    times.push({ data, count: statements.taken().length })
  }
  return times.reduce((least, one) => (one.count < least.count ? one : least))
}

async function fillBoard(authorId: string, count: number, after = 1_000): Promise<void> {
  await world.sql.rows(
    `insert into lever (id, board_id, ordinal, author_id, state, review, title, body, revision, number, last_number, published_at, folded,
       position)
     select gen_random_uuid(), $1, $4::integer + n, $2, 'PUBLISHED', 'UNREVIEWED', 'Levier ' || n, 'Texte', 1, $4::integer + n, $4::integer + n, now(), '', 'W' || lpad(n::text, 5, '0')
     from generate_series(1, $3::integer) as n`,
    [world.boardId, authorId, count, after],
  )
}
