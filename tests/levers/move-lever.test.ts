import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { moveLever } from '../../packages/server/src/features/levers/placing/move-lever.ts'
import { arrangeOldestFirst } from '../../packages/server/src/migrations/2026-11/migration-2026-11-26-order-and-status.ts'
import { anArrangedBoard, arrangedTitles, move } from '../support/browser/arranged-board.ts'
import { follow } from '../support/follow.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let moderator: TestPerson
let author: TestPerson
let themes: string[]
beforeAll(async () => {
  world = await startWorld()
  const { data } = await world.ask(null, '{ programme { themes { id } } }')
  themes = data?.programme.themes.map((theme: any) => theme.id)
})
afterAll(() => world.stop())

let [a, b, c, d] = ['', '', '', '']
beforeEach(async () => {
  moderator = await world.aPerson({ role: 'MODERATOR' })
  author = await world.aPerson()
  ;[a = '', b = '', c = '', d = ''] = await anArrangedBoard(world, author, ['A', 'B', 'C', 'D'])
})

const moving = async (leverId: string, where: object, by = moderator) => {
  const { data, codes, errors } = await world.ask(by, move, { input: { ...operation(), leverId, ...where } })
  return codes.length > 0 ? { codes, sentence: errors[0]?.message } : data?.moveLever
}
const read = async (id: string, fields: string) =>
  (await world.ask(null, `{ lever(id: "${id}") { ${fields} } }`)).data?.lever
const hide = (leverId: string) =>
  world.ask(moderator, give('hideLever', 'lever { id }'), {
    input: { ...operation(), leverId, reason: 'SPAM', motive: 'Pour essayer.' },
  })

describe('the order', () => {
  test('a new lever comes last', async () => {
    await world.aLever(author, { title: 'E' })
    expect(await arrangedTitles(world)).toBe('A B C D E')
  })

  test('a lever goes between two others', async () => {
    await moving(d, { afterId: a, beforeId: b })
    expect(await arrangedTitles(world)).toBe('A D B C')
  })

  test('a lever goes to the beginning and to the end', async () => {
    await moving(c, { beforeId: a })
    expect(await arrangedTitles(world)).toBe('C A B D')
    await moving(c, { afterId: d })
    expect(await arrangedTitles(world)).toBe('A B D C')
  })

  test('a lever that stands there already is not moved, and nobody hears of it', async () => {
    expect(await moving(b, { afterId: a, beforeId: c })).toBeNull()
    expect(await moving(b, { afterId: a })).toBeNull()
    expect(await moving(b, { beforeId: c })).toBeNull()
    // Where others between them are not shown, it stands between them too.
    expect(await moving(b, { afterId: a, beforeId: d })).toBeNull()
    expect(await moving(b, {})).toBeNull()
  })

  test('a neighbour that moved meanwhile takes the lever along', async () => {
    await moving(b, { afterId: d })
    await moving(c, { afterId: b, beforeId: a })
    expect(await arrangedTitles(world)).toBe('A D B C')
  })

  test('a neighbour that was hidden meanwhile still says where', async () => {
    await hide(b)
    await moving(d, { afterId: a, beforeId: b })
    expect(await arrangedTitles(world)).toBe('A D C')
  })

  test('of a neighbour that nobody knows, the other one says where; without any, the lever stays', async () => {
    await moving(d, { afterId: randomUUID(), beforeId: b })
    expect(await arrangedTitles(world)).toBe('A D B C')
    expect(await moving(d, { afterId: randomUUID(), beforeId: randomUUID() })).toBeNull()
  })

  test('a lever of another board is no neighbour', async () => {
    const elsewhere = a
    const [one = '', two = ''] = await anArrangedBoard(world, author, ['Un', 'Deux'])
    expect(await moving(two, { afterId: elsewhere })).toBeNull()
    await moving(two, { afterId: elsewhere, beforeId: one })
    expect(await arrangedTitles(world)).toBe('Deux Un')
  })

  test('a move says nothing of the words: no revision, no mark of news', async () => {
    const before = await read(d, 'revision detailsRevision lastNumber editedAt')
    await moving(d, { beforeId: a })
    expect(await read(d, 'revision detailsRevision lastNumber editedAt')).toEqual(before)
  })

  test('pages of the arranged board follow each other without repeating anything', async () => {
    const page = (after: string | null) =>
      world.ask(
        null,
        `query ($id: ID!, $after: String) { board(id: $id) { levers(sort: ARRANGED, first: 3, after: $after) {
           pageInfo { endCursor } edges { node { title } } } } }`,
        { id: world.boardId, after },
      )
    await moving(d, { beforeId: a })
    const first = (await page(null)).data?.board.levers
    const second = (await page(first.pageInfo.endCursor)).data?.board.levers
    expect([...first.edges, ...second.edges].map((edge: any) => edge.node.title)).toEqual(['D', 'A', 'B', 'C'])
  })

  test('the levers of before there was an order are arranged by age, with room between them', async () => {
    await moving(d, { beforeId: a })
    await world.sql.rows(arrangeOldestFirst)
    expect(await arrangedTitles(world)).toBe('A B C D')
    expect(await read(a, 'position')).toEqual({ position: 'V00000' })
    expect(await read(b, 'position')).toEqual({ position: 'V00100' })
    await moving(d, { afterId: a, beforeId: b })
    expect(await arrangedTitles(world)).toBe('A D B C')
  })
})

describe('keys', () => {
  const positions = () =>
    world.sql.rows<{ position: string }>('select position from lever where board_id = $1 order by number', [
      world.boardId,
    ])

  test('do not grow without end when people keep putting levers at the same place', { timeout: 300_000 }, async () => {
    const { runner } = world.app.parts
    const ids = [b, c, d]
    for (let count = 0; count < 700; count += 1) {
      const leverId = ids[count % 3] ?? ''
      const raw = { ...operation(), leverId, afterId: a }
      await runner.run({ command: moveLever, actor: { personId: moderator.id }, raw })
    }
    for (const { position } of await positions()) expect(position.length).toBeLessThanOrEqual(60)
    expect(await arrangedTitles(world)).toBe('A B D C')
    const rearranged = await world.sql.rows(
      `select number from event where stream_id = $1 and (data->>'rearranged')::boolean`,
      [world.boardId],
    )
    expect(rearranged.length).toBeGreaterThan(0)
    expect(rearranged.length).toBeLessThan(4)
  })

  test('that are rearranged keep the order, and those who follow are told all of them', async () => {
    await world.sql.rows(`update lever set position = 'V00000' || repeat('0', 53) || 'V' where id = $1`, [a])
    await world.sql.rows(`update lever set position = 'V00000' || repeat('0', 53) || 'W' where id = $1`, [b])
    const { rearranged } = await moving(d, { afterId: a, beforeId: b })
    expect(rearranged.map((place: any) => place.leverId)).toEqual([a, d, b, c])
    expect(rearranged.map((place: any) => place.position)).toEqual(['V00000', 'V00100', 'V00200', 'V00300'])
    expect(await arrangedTitles(world)).toBe('A D B C')
  })

  test('that are the same by an accident are told apart by age, and make room for others', async () => {
    await world.sql.rows(`update lever set position = 'V00100' where id = any ($1::uuid[])`, [[b, c]])
    expect(await arrangedTitles(world)).toBe('A B C D')
    await moving(d, { afterId: b, beforeId: c })
    expect(await arrangedTitles(world)).toBe('A B D C')
  })
})

describe('the theme', () => {
  const themesOf = async (id: string) => (await read(id, 'themes { id }')).themes.map((theme: any) => theme.id)

  test('a lever goes to another theme, which replaces the first; the others stay', async () => {
    const leverId = await world.aLever(author, { title: 'E', themeIds: [themes[0], themes[1]] })
    const { lever } = await moving(leverId, { themeId: themes[2] })
    expect(lever.themes.map((theme: any) => theme.id)).toEqual([themes[2], themes[1]])
    expect(lever).toMatchObject({ detailsRevision: 2, revision: 1 })
  })

  test('a lever goes to a place in another theme in one gesture', async () => {
    const { lever } = await moving(d, { beforeId: b, themeId: themes[0] })
    expect(lever.themes).toEqual([{ id: themes[0] }])
    expect(await arrangedTitles(world)).toBe('A D B C')
  })

  test('a lever leaves its themes, and comes back to exactly those that it had', async () => {
    const leverId = await world.aLever(author, { title: 'E', themeIds: [themes[0], themes[1]] })
    const { lever } = await moving(leverId, { themeId: null })
    expect(lever.themes).toEqual([])
    await moving(leverId, { themeIds: [themes[0], themes[1]], revision: lever.detailsRevision })
    expect(await themesOf(leverId)).toEqual([themes[0], themes[1]])
  })

  test('a theme that the programme does not have is refused', async () => {
    expect(await moving(d, { themeId: randomUUID() })).toMatchObject({ codes: ['UNKNOWN_THEME'] })
  })
})

describe('a move that takes another back', () => {
  test('is refused when somebody moved the lever meanwhile, and says so', async () => {
    const { lever } = await moving(d, { beforeId: a })
    await moving(d, { afterId: b })
    expect(await moving(d, { afterId: c, position: lever.position })).toEqual({
      codes: ['LEVER_MOVED'],
      sentence: 'Ce levier a été déplacé entre-temps\u00A0: il reste où il est.',
    })
    expect(await arrangedTitles(world)).toBe('A B D C')
  })

  test('is refused when somebody changed its details meanwhile', async () => {
    const { lever } = await moving(d, { themeId: themes[0] })
    await moving(d, { themeId: themes[1] })
    const back = await moving(d, { themeIds: [], revision: lever.detailsRevision })
    expect(back).toMatchObject({ codes: ['REVISION_CHANGED'] })
  })

  test('puts it where it was', async () => {
    const { lever } = await moving(d, { beforeId: a })
    await moving(d, { afterId: c, position: lever.position })
    expect(await arrangedTitles(world)).toBe('A B C D')
  })
})

describe('who may', () => {
  test('its author moves a lever, and moderators any', async () => {
    await moving(d, { beforeId: a }, author)
    await moving(c, { beforeId: a }, moderator)
    expect(await arrangedTitles(world)).toBe('D C A B')
  })

  test('nobody else moves it', async () => {
    expect(await moving(d, { beforeId: a }, await world.aPerson())).toMatchObject({ codes: ['NOT_YOURS'] })
    expect(await arrangedTitles(world)).toBe('A B C D')
  })

  test('a hidden lever is not moved', async () => {
    await hide(d)
    expect(await moving(d, { beforeId: a })).toMatchObject({ codes: ['LEVER_NOT_OPEN'] })
  })
})

test('the same operation again moves once; with other content it is refused', async () => {
  const input = { ...operation(), leverId: d, themeId: themes[0] }
  const first = await world.ask(moderator, move, { input })
  const again = await world.ask(moderator, move, { input })
  expect(again.data).toEqual(first.data)
  // To no theme is something else than to the theme that it has.
  const { themeId: _, ...without } = input
  for (const other of [{ ...input, themeId: null }, without]) {
    expect((await world.ask(moderator, move, { input: other })).codes).toEqual(['OPERATION_REUSED'])
  }
})

test('an answer says where this move put the lever, also when it is asked for after another one', async () => {
  const input = { ...operation(), leverId: d, beforeId: a, themeId: themes[0] }
  const ask = give('moveLever', 'position revision lever { position detailsRevision }')
  const first = (await world.ask(moderator, ask, { input })).data?.moveLever
  await moving(d, { afterId: b, themeId: themes[1] })
  const again = (await world.ask(moderator, ask, { input })).data?.moveLever
  expect([again.position, again.revision]).toEqual([first.position, 2])
  expect([again.lever.position === first.position, again.lever.detailsRevision]).toEqual([false, 3])
})

test('those who follow the board hear of a move, with the lever as it is then', async () => {
  const { data } = await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)
  const feed = follow(
    world,
    null,
    `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
       __typename ... on LeverMoved { lever { id position } position revision rearranged { leverId } } } }`,
    { boardId: world.boardId, after: data?.board.cursor },
  )
  const { lever } = await moving(d, { beforeId: a })
  expect((await feed.next()).data.boardFeed).toEqual({
    __typename: 'LeverMoved',
    lever: { id: d, position: lever.position },
    position: lever.position,
    revision: 1,
    rearranged: [],
  })
  await feed.stop()
})
