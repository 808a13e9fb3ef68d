import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { castVote } from '../../packages/server/src/features/votes/cast-vote.ts'
import { publishLever } from '../../packages/server/src/features/levers/drafts/publish-lever.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const operation = () => ({ operationId: randomUUID() })

test('commands given at once are carried out in the order in which they were given', async () => {
  const { runner } = world.app.parts
  const { id: personId } = await world.aPerson()
  const { boardId } = world
  const given: Promise<{ event: { number: number } | null }>[] = []
  for (let each = 0; each < 20; each += 1) {
    const id = randomUUID()
    const importing = { id, externalId: `n${each}` }
    const raw = { ...operation(), boardId, title: `Levier ${each}`, body: 'Un texte.' }
    given.push(runner.run({ command: publishLever, actor: { personId, importing }, raw }))
    for (const value of ['AGREE', 'DISAGREE', 'PASS', 'AGREE']) {
      const vote = { ...operation(), leverId: id, value }
      given.push(runner.run({ command: castVote, actor: { personId, importing: {} }, raw: vote }))
    }
  }
  const numbers = (await Promise.all(given)).map(({ event }) => event?.number ?? 0)
  expect(numbers).toEqual(numbers.map((_number, index) => (numbers[0] ?? 0) + index))
})

test('a vote on an unknown lever is refused, and those around it are not', async () => {
  const { runner } = world.app.parts
  const { id: personId } = await world.aPerson()
  const leverId = await world.aLever(await world.aPerson())
  const vote = (id: string) =>
    runner.run({ command: castVote, actor: { personId }, raw: { ...operation(), leverId: id, value: 'AGREE' } })
  const [first, unknown, last] = await Promise.allSettled([vote(leverId), vote(randomUUID()), vote(leverId)])
  expect(first).toMatchObject({ status: 'fulfilled', value: { event: { kind: 'VoteCast' } } })
  expect(unknown).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
  expect(last).toMatchObject({ status: 'fulfilled', value: { event: null } })
})

test('what a stranger may not know of a draft is not learnt from its author’s answer', async () => {
  const { runner } = world.app.parts
  const [author, stranger] = [await world.aPerson(), await world.aPerson()]
  const draftId = randomUUID()
  await world.ask(author, 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }', {
    input: { ...operation(), draftId, boardId: world.boardId, title: 'Pas fini' },
  })
  const vote = (personId: string) =>
    runner.run({ command: castVote, actor: { personId }, raw: { ...operation(), leverId: draftId, value: 'AGREE' } })
  const [own, other] = await Promise.allSettled([vote(author.id), vote(stranger.id)])
  expect(own).toMatchObject({ reason: { code: 'DRAFT_NOT_PUBLISHED' } })
  expect(other).toMatchObject({ reason: { code: 'NOT_FOUND' } })
})
