import { beforeAll, beforeEach, expect, test } from 'vitest'
import { operation } from '../support/give.ts'
import type { TestPerson, World } from '../support/world.ts'

/** What a thread shows by order, stance and words, on whichever database the world is. */
export function whatThreadsShow(worldOf: () => World): void {
  let world: World
  let author: TestPerson
  let leverId: string
  beforeAll(async () => {
    world = worldOf()
    author = await world.aPerson()
  })
  beforeEach(async () => {
    leverId = await world.aLever(author)
  })

  const say = (body: string, more: object = {}) => world.aComment(author, leverId, { body, ...more })

  async function read(args = '', after: string | null = null, first = 20) {
    const { data, codes } = await world.ask(
      null,
      `query ($id: ID!, $after: String, $first: Int!) { lever(id: $id) { thread(first: $first, after: $after ${args}) {
        totalCount words stances { stance count } pageInfo { hasNextPage endCursor }
        edges { node { id body } found { body } } } } }`,
      { id: leverId, after, first },
    )
    if (!data?.lever) throw new Error(codes.join())
    return data.lever.thread
  }
  const bodies = async (args = '') => (await read(args)).edges.map(({ node }: any) => node.body)
  const branches = async (args: string) =>
    (await read(args)).edges.map(({ node, found }: any) => [node.body, ...found.map(({ body }: any) => body)])

  /** Everything, page by page, with something that happens after the first page. */
  async function readAll(args: string, meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
    const read_: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo } = await read(args, after, 2)
      read_.push(...edges.map(({ node }: any) => node.body))
      if (after === null) await meanwhile()
      ;[after, more] = [pageInfo.endCursor, pageInfo.hasNextPage]
    }
    return read_
  }

  test('a thread comes newest first, oldest first, or what has most answers first', async () => {
    const [a, , c] = [await say('A'), await say('B'), await say('C')]
    for (const parentId of [a, c, c]) await say('Réponse', { parentId })
    expect(await bodies()).toEqual(['C', 'B', 'A'])
    expect(await bodies('order: OLDEST')).toEqual(['A', 'B', 'C'])
    expect(await bodies('order: DISCUSSED')).toEqual(['C', 'A', 'B'])
    expect((await read()).totalCount).toBe(3)
  })

  test('whatever is said while a thread is read page by page, each comment of it comes once', async () => {
    const ids: string[] = []
    for (const body of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) ids.push(await say(body))
    for (const index of [6, 6, 6, 5, 5, 4]) await say('Réponse', { parentId: ids[index] })
    // The last one becomes the most discussed of all, and another is new.
    const meanwhile = async () => {
      for (let time = 0; time < 5; time += 1) await say('Encore', { parentId: ids[0] })
      await say('Nouveau')
    }
    const expected = { DISCUSSED: 'GFEDCBA', NEWEST: 'GFEDCBA' }
    for (const [order, letters] of Object.entries(expected)) {
      if (order === 'NEWEST') expect((await readAll('order: NEWEST', meanwhile)).join('')).toBe(`Nouveau${letters}`)
      else expect((await readAll(`order: ${order}`, meanwhile)).join('')).toBe(letters)
    }
    expect((await bodies('order: DISCUSSED'))[0]).toBe('A')
  })

  test('a stance shows the branches in which it stands, with what it answers, and how many there are', async () => {
    const top = await say('Au début', { stance: 'FOR' })
    const answer = await say('Une question', { stance: 'QUESTION', parentId: top })
    await say('Contre cela', { stance: 'AGAINST', parentId: answer })
    await say('Autre réponse', { stance: 'INFO', parentId: top })
    await say('Contre aussi', { stance: 'AGAINST' })
    await say('Rien', { stance: 'NEUTRAL' })
    expect(await branches('stance: AGAINST')).toEqual([['Contre aussi'], ['Au début', 'Une question', 'Contre cela']])
    const { stances, totalCount } = await read('stance: AGAINST')
    expect(totalCount).toBe(2)
    expect(Object.fromEntries(stances.map(({ stance, count }: any) => [stance, count]))).toEqual({
      AGAINST: 2,
      FOR: 1,
      INFO: 1,
      NEUTRAL: 1,
      QUESTION: 1,
    })
  })

  test('words are found at the top and below, in any form, with what they answer', async () => {
    const top = await say('Au début')
    await say('Des vélos pour tous', { parentId: top })
    await say('Autre chose', { parentId: top })
    await say('Mon VÉLO', { stance: 'FOR' })
    expect(await branches('search: "velo"')).toEqual([['Mon VÉLO'], ['Au début', 'Des vélos pour tous']])
    expect((await read('search: "velo"')).words.toSorted()).toEqual(['VÉLO', 'vélos'])
    expect(await branches('search: "veols", stance: FOR')).toEqual([['Mon VÉLO']])
    expect((await read('search: "velo"')).stances).toEqual([
      { stance: 'FOR', count: 1 },
      { stance: 'NEUTRAL', count: 1 },
    ])
    const nothing = await read('search: "hélicoptère"')
    expect([nothing.edges, nothing.totalCount, nothing.stances]).toEqual([[], 0, []])
    await expect(read(`search: "${'a'.repeat(201)}"`)).rejects.toThrow('TEXT_TOO_LONG')
    for (const search of ['%', '&|!:*', '😀', "'"]) await expect(read(`search: "${search}"`)).resolves.toBeTruthy()
  })

  test('what is hidden or deleted is neither found nor counted', async () => {
    const moderator = await world.aPerson({ role: 'MODERATOR' })
    const top = await say('Au début')
    const commentId = await say('Une girouette', { stance: 'AGAINST', parentId: top })
    const hide = 'mutation ($input: HideCommentInput!) { hideComment(input: $input) { number } }'
    await world.ask(moderator, hide, { input: { ...operation(), commentId, reason: 'INSULT', motive: 'Insulte.' } })
    for (const args of ['search: "girouette"', 'search: "girouete"', 'stance: AGAINST']) {
      const { edges, totalCount, words } = await read(args)
      expect([edges, totalCount, words]).toEqual([[], 0, []])
    }
    expect((await read()).stances).toEqual([{ stance: 'NEUTRAL', count: 1 }])
  })

  test.each([
    ['NEWEST', 'AAAA'],
    ['OLDEST', 'ZDEuMi4z'],
    ['DISCUSSED', 'AAAA'],
    ['DISCUSSED', 'bjEy'],
    ['DISCUSSED', ''],
  ])('a forged place is refused: in the order %s, « %s »', async (order, after) => {
    await expect(read(`order: ${order}`, after)).rejects.toThrow('BAD_CURSOR')
  })
}
