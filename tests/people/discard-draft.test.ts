import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const give = (person: TestPerson | null, name: 'saveDraft' | 'discardDraft', input: object) => {
  const type = name === 'saveDraft' ? 'SaveDraftInput' : 'DiscardDraftInput'
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) }`
  return world.ask(person, mutation, { input: { operationId: randomUUID(), ...input } })
}
const draftsOf = async (person: TestPerson) => (await world.ask(person, '{ me { drafts { id } } }')).data?.me.drafts

test('someone throws a draft of theirs away', async () => {
  const person = await world.aPerson()
  const [kept, gone] = [randomUUID(), randomUUID()]
  for (const draftId of [kept, gone]) await give(person, 'saveDraft', { draftId, boardId: world.boardId })
  expect((await give(person, 'discardDraft', { draftId: gone })).data).toEqual({ discardDraft: true })
  expect(await draftsOf(person)).toEqual([{ id: kept }])
})

test('throwing away what is not there, or is another’s, changes nothing', async () => {
  const [writer, other] = [await world.aPerson(), await world.aPerson()]
  const draftId = randomUUID()
  await give(writer, 'saveDraft', { draftId, boardId: world.boardId })
  expect((await give(other, 'discardDraft', { draftId })).data).toEqual({ discardDraft: false })
  expect((await give(other, 'discardDraft', { draftId: randomUUID() })).data).toEqual({ discardDraft: false })
  expect(await draftsOf(writer)).toEqual([{ id: draftId }])
  expect((await give(null, 'discardDraft', { draftId })).codes).toEqual(['SIGN_IN_FIRST'])
})
