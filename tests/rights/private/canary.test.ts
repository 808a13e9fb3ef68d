import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { follow } from '../../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'
import { apiFields, asked } from '../api-fields.ts'
import { done } from '../own-things.ts'
import { aPrivateBoard, canary, knownOf, outsidersOf, type PrivateBoard } from './private-board.ts'
import { askingAs, walkApi } from './walk-api.ts'

vi.setConfig({ testTimeout: 300_000 })

let world: World
let board: PrivateBoard
let outsiders: Record<string, TestPerson | null>
beforeAll(async () => {
  world = await startWorld()
  board = await aPrivateBoard(world)
  outsiders = await outsidersOf(world, board)
})
afterAll(() => world.stop())

const idsOf = ({ boardId, slug, leverId, commentId, hiddenId }: PrivateBoard) => [
  boardId,
  slug,
  leverId,
  commentId,
  hiddenId,
]

/** What an answer says of the board that it was not asked with. */
function leaks(answers: readonly string[]): string[] {
  const { boardId, slug, leverId, commentId, hiddenId } = board
  return answers.filter((text) =>
    [canary, boardId, slug, leverId, commentId, hiddenId].some((one) => text.includes(one)),
  )
}

test('the walk finds the secret everywhere for who may see it, or it would prove nothing', async () => {
  const walk = await walkApi(askingAs(world, board.moderator), knownOf(board), idsOf(board))
  const found = walk.answers.filter((text) => text.includes(canary)).map((text) => text.replace(/[^A-Za-zÀ-ÿ ]/g, ' '))
  for (const word of ['Tableau', 'Levier', 'Corps', 'Constat', 'Action', 'Commentaire', 'Version', 'Motif', 'Signalé'])
    expect([word, found.some((text) => text.includes(`${word} ${canary}`))]).toEqual([word, true])
  expect(found.some((text) => text.includes(`officielle ${canary}`))).toBe(true)
  for (const type of ['Board', 'Lever', 'Comment', 'LeverRevision', 'LeverText', 'ModeratedItem', 'CommentAdded'])
    expect([type, walk.types.has(type)]).toEqual([type, true])
})

test.each(['MEMBERS', 'INVITED'] as const)(
  'of a board for %s nobody from outside finds anything, whatever they ask over HTTP',
  async (visibility) => {
    await board.setVisibility(visibility)
    for (const [who, person] of Object.entries(outsiders)) {
      const walk = await walkApi(askingAs(world, person), knownOf(board), idsOf(board))
      expect([who, leaks(walk.answers)]).toEqual([who, []])
    }
    await board.setVisibility('MEMBERS')
  },
)

test('over a socket it is the same: no question and no subscription tells anything, nor tells it from one that is not there', async () => {
  const roots = apiFields.filter(({ type }) => type === 'Query' || type === 'Subscription')
  for (const [who, person] of Object.entries(outsiders)) {
    for (const one of roots) {
      const isAboutBoard = one.field.args.some(({ name }) => ['id', 'boardId', 'leverId'].includes(name))
      const first = async (known: ReturnType<typeof knownOf>, id: string) => {
        const kind = one.type === 'Query' ? 'query' : 'subscription'
        const socket = follow(world, person, `${kind} { ${asked(one, { ...known, id })} }`, {})
        const told = socket.next().catch((fault: unknown) => fault)
        const answer = await (isAboutBoard ? told : Promise.race([told, quiet()]))
        await socket.stop()
        return JSON.stringify(answer) ?? ''
      }
      for (const id of isAboutBoard ? [board.leverId, board.boardId] : ['']) {
        const answer = await first(knownOf(board), id)
        expect([who, one.name, leaks([answer])]).toEqual([who, one.name, []])
        if (isAboutBoard && one.name !== 'Query.organisation')
          expect([who, one.name, answer]).toEqual([who, one.name, await first(knownOf(null), randomUUID())])
      }
    }
  }
})

/** Each answer is another one, or ends who asks: it is about no board. */
const answeredByChance = ['Mutation.signOut', 'Mutation.startGuest', 'Mutation.startPasskeySignIn']

/** Long enough for a first answer. */
const quiet = () => new Promise((resolve) => void setTimeout(resolve, 300))

test('no command of somebody from outside does anything there, and each is refused as on a board that is not there', async () => {
  const mutations = apiFields.filter(({ type }) => type === 'Mutation')
  const heads = async () =>
    (await world.sql.rows<{ head: number }>('select head from stream where id = $1', [board.boardId]))[0]
  const before = await heads()
  for (const [who, person] of Object.entries(outsiders)) {
    for (const one of mutations.filter(({ name }) => !answeredByChance.includes(name))) {
      const give = async (known: ReturnType<typeof knownOf>) => {
        // So that nobody writes too often.
        world.pass(1_100)
        const { data, errors } = await world.ask(
          person,
          `mutation { ${asked(one, { ...known, operationId: randomUUID() })} }`,
        )
        return JSON.stringify({ data, errors })
      }
      const given = await give({ ...knownOf(board), organisationId: randomUUID() })
      expect([who, one.name, leaks([given])]).toEqual([who, one.name, []])
      expect([who, one.name, given]).toEqual([who, one.name, await give(knownOf(null))])
    }
  }
  expect(await heads()).toEqual(before)
})

test('the addresses of a private board answer as those of one that is not there: the same code, the same page', async () => {
  const page = async (path: string) => {
    const response = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } })
    return { status: response.status, text: await response.text() }
  }
  for (const rest of [
    '',
    '/express',
    '/proposer',
    `/leviers/${board.leverId}`,
    `/leviers/${board.leverId}/historique`,
  ]) {
    const real = await page(`/tableaux/${board.slug}${rest}`)
    const missing = await page(`/tableaux/rien-du-tout${rest.replace(board.leverId, randomUUID())}`)
    expect([rest, leaks([real.text])]).toEqual([rest, []])
    expect([rest, real]).toEqual([rest, missing])
    expect(real.status).toBe(404)
  }
})

test('what is kept for everybody of a public board is given to nobody from outside once it is private', async () => {
  const query = `query ($id: ID!) { board(id: $id) { title levers { edges { node { title } } } } }`
  const events = `query ($id: ID!, $after: String!) { boardEvents(boardId: $id, after: $after) { events { __typename ... on LeverPublished { lever { title } } } } }`
  const variables = { id: board.boardId, after: board.cursor }
  await board.setVisibility('PUBLIC')
  for (const _round of [1, 2]) {
    expect((await world.ask(null, query, variables)).data?.board.title).toContain(canary)
    expect(JSON.stringify((await world.ask(null, events, variables)).data)).toContain(canary)
  }
  await board.setVisibility('MEMBERS')
  for (const _round of [1, 2]) {
    expect((await world.ask(board.author, query, variables)).data?.board.title).toContain(canary)
    for (const person of Object.values(outsiders)) {
      expect((await world.ask(person, query, variables)).data).toEqual({ board: null })
      expect(await world.ask(person, events, variables)).toMatchObject({ data: null, codes: ['NOT_FOUND'] })
    }
  }
})

test('who left is not told again what they did there: the same operation once more is refused', async () => {
  const member = await world.aPerson({ email: 'partante@example.org' })
  await board.setVisibility('INVITED')
  await done(world, board.admin, 'giveBoardInvitation', { boardId: board.boardId, personId: member.id })
  const input = { operationId: randomUUID(), leverId: board.leverId, body: `Encore ${canary}` }
  const say = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { body } } }'
  expect((await world.ask(member, say, { input })).data?.addComment.comment.body).toContain(canary)
  expect((await world.ask(member, say, { input })).data?.addComment.comment.body).toContain(canary)
  await done(world, board.admin, 'endBoardInvitation', { boardId: board.boardId, personId: member.id })
  expect(await world.ask(member, say, { input })).toMatchObject({ data: null, codes: ['NOT_FOUND'] })
  await board.setVisibility('MEMBERS')
})
