import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const castVote =
  'mutation ($input: CastVoteInput!) { castVote(input: $input) { number tally { agree disagree pass total number } } }'
const vote = (leverId: string, value: string, operationId: string = randomUUID()) => ({
  input: { operationId, leverId, value },
})

test('a resident agrees with a lever and everybody sees the count', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  const { data } = await world.ask(resident, castVote, vote(leverId, 'AGREE'))
  expect(data?.castVote.tally).toMatchObject({ agree: 1, disagree: 0, pass: 0, total: 1 })
  const read = await world.ask(null, `{ lever(id: "${leverId}") { tally { agree total } } }`)
  expect(read.data?.lever.tally).toEqual({ agree: 1, total: 1 })
})

test('of two positions of one person the latest stands, and the history is kept', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  await world.ask(resident, castVote, vote(leverId, 'AGREE'))
  const { data } = await world.ask(resident, castVote, vote(leverId, 'DISAGREE'))
  expect(data?.castVote.tally).toMatchObject({ agree: 0, disagree: 1, total: 1 })
  const history = await world.sql.rows('select value from vote_history where lever_id = $1 order by number', [leverId])
  expect(history).toEqual([{ value: 'AGREE' }, { value: 'DISAGREE' }])
})

test('a double click changes nothing the second time', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  await world.ask(resident, castVote, vote(leverId, 'PASS'))
  const { data, codes } = await world.ask(resident, castVote, vote(leverId, 'PASS'))
  expect({ data, codes }).toEqual({ data: { castVote: null }, codes: [] })
})

test('the same operation sent again has the same answer, and counts once', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  const once = vote(leverId, 'AGREE')
  const first = await world.ask(resident, castVote, once)
  await world.ask(resident, castVote, vote(leverId, 'DISAGREE'))
  const again = await world.ask(resident, castVote, once)
  expect(again.data?.castVote.number).toBe(first.data?.castVote.number)
  const read = await world.ask(null, `{ lever(id: "${leverId}") { tally { agree disagree } } }`)
  expect(read.data?.lever.tally).toEqual({ agree: 0, disagree: 1 })
})

test('the same operation with another content is refused', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  const operationId = randomUUID()
  await world.ask(resident, castVote, vote(leverId, 'AGREE', operationId))
  const { codes } = await world.ask(resident, castVote, vote(leverId, 'DISAGREE', operationId))
  expect(codes).toEqual(['OPERATION_REUSED'])
})

test('a visitor is asked to sign in first, in their language', async () => {
  const resident = await world.aPerson()
  const leverId = await world.aLever(resident)
  const { codes, errors } = await world.ask(null, castVote, vote(leverId, 'AGREE'), { 'accept-language': 'en' })
  expect(codes).toEqual(['SIGN_IN_FIRST'])
  expect(errors[0]?.message).toBe('Sign in, or continue as a guest, to take part.')
})

test('nobody votes on what does not exist, nor on their own draft', async () => {
  const resident = await world.aPerson()
  const unknown = await world.ask(resident, castVote, vote(randomUUID(), 'AGREE'))
  expect(unknown.codes).toEqual(['NOT_FOUND'])
  const draftId = randomUUID()
  await world.ask(resident, 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }', {
    input: { operationId: randomUUID(), draftId, boardId: world.boardId, title: 'Pas fini' },
  })
  const draft = await world.ask(resident, castVote, vote(draftId, 'AGREE'))
  expect(draft.codes).toEqual(['DRAFT_NOT_PUBLISHED'])
  const stranger = await world.ask(await world.aPerson(), castVote, vote(draftId, 'AGREE'))
  expect(stranger.codes).toEqual(['NOT_FOUND'])
})

test('nobody votes on a hidden lever, and its votes are kept', async () => {
  const [author, resident, moderator] = [
    await world.aPerson(),
    await world.aPerson(),
    await world.aPerson({ role: 'MODERATOR' }),
  ]
  const leverId = await world.aLever(author)
  await world.ask(resident, castVote, vote(leverId, 'AGREE'))
  const hide = 'mutation ($input: HideLeverInput!) { hideLever(input: $input) { lever { title tally { agree } } } }'
  const hidden = await world.ask(moderator, hide, {
    input: { operationId: randomUUID(), leverId, reason: 'OFF_TOPIC', motive: 'Sans rapport avec le programme.' },
  })
  expect(hidden.data?.hideLever.lever).toEqual({ title: '', tally: { agree: 1 } })
  const late = await world.ask(resident, castVote, vote(leverId, 'DISAGREE'))
  expect(late.codes).toEqual(['LEVER_NOT_OPEN'])
})

test('a hundred votes at once are each counted once', async () => {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const voters = await Promise.all(Array.from({ length: 100 }, () => world.aPerson()))
  const values = ['AGREE', 'DISAGREE', 'PASS', 'AGREE']
  await Promise.all(
    voters.map((voter, index) => world.ask(voter, castVote, vote(leverId, values[index % 4] ?? 'PASS'))),
  )
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { tally { agree disagree pass total } } }`)
  expect(data?.lever.tally).toEqual({ agree: 50, disagree: 25, pass: 25, total: 100 })
})

test('a position given before the text changed is marked, and confirmed by giving it again', async () => {
  const [author, resident] = [await world.aPerson(), await world.aPerson()]
  const leverId = await world.aLever(author)
  await world.ask(resident, castVote, vote(leverId, 'AGREE'))
  const edit = 'mutation ($input: EditLeverInput!) { editLever(input: $input) { number } }'
  const input = { operationId: randomUUID(), leverId, revision: 1, title: 'Autre titre' }
  await world.ask(author, edit, { input })
  const mine = async () =>
    (await world.ask(resident, `{ me { votes(boardId: "${world.boardId}") { value stale } } }`)).data?.me
  expect((await mine()).votes).toEqual([{ value: 'AGREE', stale: true }])
  const { data } = await world.ask(resident, castVote, vote(leverId, 'AGREE'))
  expect(data?.castVote.tally).toMatchObject({ agree: 1, total: 1 })
  expect((await mine()).votes).toEqual([{ value: 'AGREE', stale: false }])
})
