import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPen } from '../support/pens.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const hiddenText = 'query ($id: ID!) { hiddenText(id: $id) { title body } }'
const hideLever = 'mutation ($input: HideLeverInput!) { hideLever(input: $input) { number } }'
const hideComment = 'mutation ($input: HideCommentInput!) { hideComment(input: $input) { number } }'
const hiding = () => ({ operationId: randomUUID(), reason: 'OFF_TOPIC', motive: 'Sans rapport.' })

test('a moderator reads what is hidden, to judge whether it can come back', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author, { title: 'Un titre', body: 'Un texte.' })
  const commentId = await world.aComment(author, await world.aLever(author), { body: 'Un mot de trop.' })
  await world.ask(moderator, hideLever, { input: { ...hiding(), leverId } })
  await world.ask(moderator, hideComment, { input: { ...hiding(), commentId } })
  expect((await world.ask(moderator, hiddenText, { id: leverId })).data?.hiddenText).toEqual({
    title: 'Un titre',
    body: 'Un texte.',
  })
  expect((await world.ask(moderator, hiddenText, { id: commentId })).data?.hiddenText).toEqual({
    title: null,
    body: 'Un mot de trop.',
  })
})

test('nobody else reads it, not even its author', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author, { body: 'À ne plus lire.' })
  await world.ask(moderator, hideLever, { input: { ...hiding(), leverId } })
  const answers = [
    await world.ask(null, hiddenText, { id: leverId }),
    await world.ask(author, hiddenText, { id: leverId }),
  ]
  expect(answers.map(({ codes }) => codes[0])).toEqual(['SIGN_IN_FIRST', 'MODERATORS_ONLY'])
  expect(JSON.stringify(answers)).not.toContain('À ne plus lire.')
})

test('words that are not shown are not found by looking for them', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const [hidden, withdrawn] = [
    await world.aLever(author, { body: 'Mot introuvable.' }),
    await world.aLever(author, { body: 'Mot introuvable.' }),
  ]
  await world.ask(moderator, hideLever, { input: { ...hiding(), leverId: hidden } })
  const withdrawLever = 'mutation ($input: WithdrawLeverInput!) { withdrawLever(input: $input) { number } }'
  const input = { operationId: randomUUID(), leverId: withdrawn, reason: 'Fait ailleurs.' }
  await world.ask(author, withdrawLever, { input })
  const found = async (person: TestPerson | null, state: string, search: string) => {
    const levers = `levers(state: ${state}, search: "${search}") { totalCount edges { node { id } } }`
    const { data } = await world.ask(person, `{ board(id: "${world.boardId}") { ${levers} } }`)
    return data?.board.levers.totalCount
  }
  for (const person of [null, author]) expect(await found(person, 'HIDDEN', 'introuvable')).toBe(0)
  for (const person of [null, author, moderator]) expect(await found(person, 'WITHDRAWN', 'introuvable')).toBe(0)
  expect(await found(moderator, 'HIDDEN', 'introuvable')).toBe(1)
  expect(await found(null, 'WITHDRAWN', '')).toBe(1)
})

test('who wrote what is not shown is not named either', async () => {
  const [author, other] = [await world.aPerson(), await world.aPerson()]
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const leverId = await world.aLever(author)
  const invite = 'mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { number } }'
  await world.ask(author, invite, { input: { operationId: randomUUID(), leverId, personId: other.id } })
  await (await aPen(world, author, leverId)).stop()
  const writers = `{ lever(id: "${leverId}") { author { id } text { shares { person { id } } } coAuthors { person { id } } } }`
  expect((await world.ask(null, writers)).data?.lever).toEqual({
    author: { id: author.id },
    text: { shares: [{ person: { id: author.id } }] },
    coAuthors: [{ person: { id: other.id } }],
  })
  await world.ask(moderator, hideLever, { input: { ...hiding(), leverId } })
  expect((await world.ask(null, writers)).data?.lever).toEqual({ author: null, text: { shares: [] }, coAuthors: [] })
})

test('what is not hidden is not shown here', async () => {
  const [author, moderator] = [await world.aPerson(), await world.aPerson({ role: 'MODERATOR' })]
  const leverId = await world.aLever(author)
  for (const id of [leverId, randomUUID(), 'not-an-id', '']) {
    const { data, codes } = await world.ask(moderator, hiddenText, { id })
    expect({ data, codes }).toEqual({ data: { hiddenText: null }, codes: [] })
  }
})
