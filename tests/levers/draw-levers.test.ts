import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let themes: { id: string }[]
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  themes = await world.sql.rows('select id from theme where not is_pillar order by position')
})
afterAll(() => world.stop())

const draw = `query ($id: ID!, $first: Int, $seed: String, $neighbourhood: ID, $without: [ID!]) { board(id: $id) {
  leversToAnswer(first: $first, seed: $seed, neighbourhood: $neighbourhood, without: $without) {
    totalCount levers { id title themes { id } neighbourhoods { code } } } } }`

async function drawn(person: TestPerson | null, boardId: string, more: object = {}) {
  const { data, codes } = await world.ask(person, draw, { id: boardId, first: 5, ...more })
  return { codes, ...data?.board?.leversToAnswer } as {
    codes: string[]
    totalCount: number
    levers: { id: string; title: string; themes: { id: string }[]; neighbourhoods: { code: string }[] }[]
  }
}

async function aBoard(): Promise<string> {
  const admin = await world.aPerson({ role: 'ADMIN' })
  const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
  const input = { operationId: randomUUID(), title: `Tableau ${randomUUID()}` }
  return (await world.ask(admin, open, { input })).data?.createBoard.id
}

/** Levers as a long deliberation leaves them, one theme each, in turn. */
async function fill(boardId: string, count: number, total = '0'): Promise<void> {
  await world.sql.rows(
    `insert into lever (id, board_id, ordinal, author_id, state, review, title, body, theme_ids, neighbourhood_codes,
       revision, number, last_number, published_at, folded, position, status, agree)
     select gen_random_uuid(), $1, n, $2, 'PUBLISHED', 'UNREVIEWED', 'Levier ' || n, 'Un texte', array[($3::uuid[])[1 + n % 8]],
       case when n % 10 = 0 then '{QN04413M}' else '{}' end::text[], 1, n, n, now(), 'levier', lpad(n::text, 6, '0'), 'NONE', ${total}
     from generate_series(1, $4::integer) as n`,
    [boardId, author.id, themes.map(({ id }) => id), count],
  )
}

const ids = (levers: readonly { id: string }[]) => levers.map(({ id }) => id)

test('over many people every lever of five hundred is heard about equally', async () => {
  const boardId = await aBoard()
  await fill(boardId, 500)
  for (let person = 0; person < 100; person += 1) {
    const { levers } = await drawn(null, boardId, { first: 20, seed: `personne ${person}` })
    await world.sql.rows('update lever set agree = agree + 1 where id = any ($1::uuid[])', [ids(levers)])
  }
  const [heard] = await world.sql.rows<{ least: number; most: number; total: number }>(
    'select min(agree) as least, max(agree) as most, sum(agree)::integer as total from lever where board_id = $1',
    [boardId],
  )
  expect(heard?.total).toBe(2_000)
  expect(heard?.least).toBeGreaterThanOrEqual(3)
  expect(heard?.most).toBeLessThanOrEqual(5)
})

test('two neighbours are asked different things, and each the same again after a reload', async () => {
  const boardId = await aBoard()
  await fill(boardId, 100)
  const [one, other] = [await drawn(null, boardId, { seed: 'une' }), await drawn(null, boardId, { seed: 'autre' })]
  expect(ids(one.levers)).toHaveLength(5)
  expect(ids(one.levers).filter((id) => ids(other.levers).includes(id)).length).toBeLessThan(5)
  expect(ids((await drawn(null, boardId, { seed: 'une' })).levers)).toEqual(ids(one.levers))
  expect(one.totalCount).toBe(100)
})

test('what few were heard on comes before what twice as many were heard on, and no theme comes twice in a row', async () => {
  const boardId = await aBoard()
  await fill(boardId, 200, 'n')
  for (const seed of ['a', 'b', 'c', 'd']) {
    const { levers } = await drawn(null, boardId, { seed })
    // Themes are mixed among the first twenty, and none of them was heard on more than twice as often as the twentieth.
    for (const { title } of levers) expect(Number(title.replace('Levier ', ''))).toBeLessThanOrEqual(41)
    for (const [place, lever] of levers.entries()) expect(lever.themes).not.toEqual(levers[place - 1]?.themes)
  }
})

test('those of one’s own neighbourhood come first, said now or in one’s profile', async () => {
  const boardId = await aBoard()
  await fill(boardId, 100)
  const mine = Array(5).fill('QN04413M')
  const codes = async (person: TestPerson | null, more: object) =>
    (await drawn(person, boardId, { seed: 'une', ...more })).levers.map(({ neighbourhoods }) => neighbourhoods[0]?.code)
  expect(await codes(null, { neighbourhood: 'QN04413M' })).toEqual(mine)
  const person = await world.aPerson()
  await world.sql.rows("update person set neighbourhood_code = 'QN04413M' where id = $1", [person.id])
  expect(await codes(person, {})).toEqual(mine)
  expect(await codes(person, { neighbourhood: null })).not.toEqual(mine)
})

test('what one has answered, what was put aside and what is hidden or withdrawn is not asked again', async () => {
  const boardId = await aBoard()
  await fill(boardId, 5)
  const person = await world.aPerson()
  const [answered, aside, hidden, left] = (await drawn(person, boardId)).levers
  const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  await world.ask(person, vote, { input: { operationId: randomUUID(), leverId: answered?.id, value: 'PASS' } })
  await world.sql.rows("update lever set state = 'HIDDEN' where id = $1", [hidden?.id])
  const again = await drawn(person, boardId, { without: [aside?.id] })
  expect(again.totalCount).toBe(2)
  expect(ids(again.levers)).toContain(left?.id)
  expect((await drawn(null, boardId)).totalCount).toBe(4)
})

test('a draw that asks for too much, or names what is no lever, is refused', async () => {
  expect((await drawn(null, world.boardId, { seed: 'x'.repeat(65) })).codes).toEqual(['BAD_INPUT'])
  expect((await drawn(null, world.boardId, { without: ['banc'] })).codes).toEqual(['BAD_INPUT'])
  expect((await drawn(null, world.boardId, { without: Array(501).fill(randomUUID()) })).codes).toEqual(['BAD_INPUT'])
  expect((await drawn(null, world.boardId, { first: 100_000 })).codes).toEqual(['OPERATION_TOO_COMPLEX'])
})
