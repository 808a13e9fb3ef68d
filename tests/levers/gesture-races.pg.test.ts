import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anArrangedBoard, arrangedTitles, move } from '../support/browser/arranged-board.ts'
import { follow } from '../support/follow.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let here: World
let there: World
let author: TestPerson
let [a, b, c, d] = ['', '', '', '']
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})
beforeEach(async () => {
  author = await here.aPerson()
  ;[a = '', b = '', c = '', d = ''] = await anArrangedBoard(here, author, ['A', 'B', 'C', 'D'])
  there.boardId = here.boardId
})

/** The codes of the refusals of commands that were given at once, one on each node in turn. */
async function atOnce(command: string, fields: string, gestures: readonly { by: TestPerson; input: object }[]) {
  const answers = await Promise.all(
    gestures.map(({ by, input }, index) =>
      (index % 2 ? here : there).ask(by, give(command, fields), { input: { ...operation(), ...input } }),
    ),
  )
  const won = answers.filter(({ codes, data }) => codes.length === 0 && data?.[command] !== null)
  return { won: won.map(({ data }) => data?.[command]), codes: answers.flatMap(({ codes }) => codes) }
}
const moderators = (count: number) =>
  Promise.all(Array.from({ length: count }, () => here.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })))

test('of status changes given at once on two nodes exactly one wins; the others are told what it is now', async () => {
  const people = await moderators(6)
  await here.ask(people[0] ?? author, give('changeLeverStatus', ''), {
    input: { ...operation(), leverId: a, from: 'NONE', to: 'UNDER_REVIEW' },
  })
  const outcomes = ['RETAINED', 'NOT_RETAINED', 'REFERRED', 'RETAINED_IN_PART', 'RETAINED', 'NOT_RETAINED']
  const { won, codes } = await atOnce(
    'changeLeverStatus',
    'to',
    people.map((by, index) => ({ by, input: { leverId: a, from: 'UNDER_REVIEW', to: outcomes[index] } })),
  )
  expect(won).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['STATUS_CHANGED']))
  const { data } = await here.ask(null, `{ lever(id: "${a}") { status } }`)
  expect(data?.lever.status).toBe(won[0].to)
})

test('of renames begun on the same revision exactly one wins, on whichever node', async () => {
  const { won, codes } = await atOnce(
    'editLever',
    'lever { title }',
    Array.from({ length: 6 }, (_, index) => ({
      by: author,
      input: { leverId: a, revision: 1, title: `Titre ${index}` },
    })),
  )
  expect(won).toHaveLength(1)
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'REVISION_CHANGED'))
  const { data } = await there.ask(null, `{ lever(id: "${a}") { title revision detailsRevision } }`)
  expect(data?.lever).toEqual({ title: won[0].lever.title, revision: 2, detailsRevision: 2 })
})

test('a move and a rename at once do not undo each other', async () => {
  const [moderator = author] = await moderators(1)
  await Promise.all([
    here.ask(moderator, move, { input: { ...operation(), leverId: a, afterId: d } }),
    there.ask(author, give('editLever', ''), { input: { ...operation(), leverId: a, revision: 1, title: 'Alpha' } }),
  ])
  expect(await arrangedTitles(here)).toBe('B C D Alpha')
})

test('of moves that take the same move back exactly one is carried out', async () => {
  const people = await moderators(4)
  const { data } = await here.ask(people[0] ?? author, move, { input: { ...operation(), leverId: a, afterId: d } })
  const position = data?.moveLever.lever.position
  const { won, codes } = await atOnce(
    'moveLever',
    '',
    people.map((by, index) => ({ by, input: { leverId: a, afterId: [b, c][index % 2], position } })),
  )
  expect(won).toHaveLength(1)
  expect(codes).toEqual(['LEVER_MOVED', 'LEVER_MOVED', 'LEVER_MOVED'])
})

const feed = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
  number ... on LeverMoved { lever { id position } rearranged { leverId position } } } }`

/** The order that a follower knows after so many moves: from nothing but what it was told. */
async function orderHeard(node: World, after: string, moves: number): Promise<string[]> {
  const { data } = await node.ask(
    null,
    `{ board(id: "${node.boardId}") { levers(first: 100) { edges { node { id position } } } } }`,
  )
  const places = new Map<string, string>(
    data?.board.levers.edges.map((edge: any) => [edge.node.id, edge.node.position]),
  )
  const watcher = follow(node, null, feed, { boardId: node.boardId, after })
  for (let heard = 0; heard < moves; heard += 1) {
    const { lever, rearranged } = (await watcher.next()).data.boardFeed
    places.set(lever.id, lever.position)
    for (const place of rearranged) places.set(place.leverId, place.position)
  }
  await watcher.stop()
  return [...places].toSorted(([, one], [, other]) => (one < other ? -1 : 1)).map(([id]) => id)
}

test('after moves given at once on two nodes, everybody who follows knows the same order, without a place twice', async () => {
  const people = await moderators(8)
  const { data } = await here.ask(null, `{ board(id: "${here.boardId}") { cursor number } }`)
  const [cursor, number] = [data?.board.cursor, data?.board.number]
  const ids = [a, b, c, d]
  const gestures = Array.from({ length: 40 }, (_, index) => ({
    by: people[index % people.length] ?? author,
    // Each lever after each other one in turn, so that what one wants another undoes.
    input: { leverId: ids[index % 4], afterId: ids[(index + 1 + (Math.floor(index / 4) % 3)) % 4] },
  }))
  const { won, codes } = await atOnce('moveLever', '', gestures)
  expect(codes).toEqual([])
  expect(won.length).toBeGreaterThan(4)
  expect(won.map((event) => event.number).toSorted((one, other) => one - other)).toEqual(
    won.map((_, index) => number + 1 + index),
  )
  const rows = await here.sql.rows<{ id: string; position: string }>(
    'select id, position from lever where board_id = $1 order by position, number',
    [here.boardId],
  )
  expect(new Set(rows.map(({ position }) => position)).size).toBe(4)
  const truth = rows.map(({ id }) => id)
  for (const node of [here, there, here]) expect(await orderHeard(node, cursor, won.length)).toEqual(truth)
})

test('levers published at once on two nodes all come last, each at a place of its own', async () => {
  const writers = await Promise.all(Array.from({ length: 10 }, () => here.aPerson()))
  await Promise.all(writers.map((by, index) => (index % 2 ? here : there).aLever(by, { title: `N${index}` })))
  expect(await arrangedTitles(there)).toMatch(/^A B C D( N\d){10}$/)
  const [counted] = await here.sql.rows<{ places: number }>(
    'select count(distinct position)::integer as places from lever where board_id = $1',
    [here.boardId],
  )
  expect(counted?.places).toBe(14)
})
