import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const saveDraft = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id title } } }'
const save = (person: TestPerson | null, draftId: string, more: object = {}) =>
  world.ask(person, saveDraft, { input: { operationId: randomUUID(), draftId, boardId: world.boardId, ...more } })
const draftsOf = async (person: TestPerson) =>
  (await world.ask(person, '{ me { drafts { id title body finding action neighbourhoodCodes } } }')).data?.me.drafts

test('words for a lever are kept while one writes, and found again on another device', async () => {
  const person = await world.aPerson()
  const draftId = randomUUID()
  await save(person, draftId, { title: 'Un', neighbourhoodCodes: ['QN04405M'] })
  await save(person, draftId, { title: 'Un four', body: 'À pain.\r\nPartagé.', neighbourhoodCodes: ['QN04405M'] })
  expect(await draftsOf(person)).toEqual([
    {
      id: draftId,
      title: 'Un four',
      body: 'À pain.\nPartagé.',
      finding: '',
      action: '',
      neighbourhoodCodes: ['QN04405M'],
    },
  ])
})

test('the other device hears of it, and the log holds no words', async () => {
  const person = await world.aPerson()
  const { data } = await world.ask(person, '{ me { cursor } }')
  const feed =
    'subscription ($after: String!) { personFeed(after: $after) { __typename ... on DraftSaved { draftId } } }'
  const watcher = follow(world, person, feed, { after: data?.me.cursor })
  const draftId = randomUUID()
  await save(person, draftId, { title: 'Un secret' })
  expect((await watcher.next()).data.personFeed).toEqual({ __typename: 'DraftSaved', draftId })
  await watcher.stop()
  const [log] = await world.sql.rows<{ text: string }>(
    `select string_agg(event::text, ' ') as text from event where stream_id = $1`,
    [person.id],
  )
  expect(log?.text).toContain(draftId)
  expect(log?.text).not.toContain('secret')
})

test('nobody reads or changes another person’s draft', async () => {
  const [writer, other] = [await world.aPerson(), await world.aPerson({ role: 'ADMIN' })]
  const draftId = randomUUID()
  await save(writer, draftId, { title: 'À moi' })
  expect((await save(other, draftId, { title: 'À nous' })).codes).toEqual(['NOT_FOUND'])
  expect(await draftsOf(other)).toEqual([])
  expect((await world.ask(other, `{ lever(id: "${draftId}") { title } }`)).data?.lever).toBeNull()
  expect((await draftsOf(writer))[0].title).toBe('À moi')
})

test('a draft that is published becomes the lever, under the same id, and is no draft any more', async () => {
  const person = await world.aPerson()
  const draftId = randomUUID()
  await save(person, draftId, { title: 'Prêt' })
  const input = { operationId: randomUUID(), boardId: world.boardId, draftId, title: 'Prêt', body: 'Tout y est.' }
  const { data } = await world.ask(person, publish, { input })
  expect(data?.publishLever.lever).toEqual({ id: draftId, title: 'Prêt' })
  expect(await draftsOf(person)).toEqual([])
  expect((await save(person, draftId, { title: 'Trop tard' })).codes).toEqual(['NOT_FOUND'])
})

test('the same save again is answered again; with other words under its number it is refused', async () => {
  const person = await world.aPerson()
  const [draftId, operationId] = [randomUUID(), randomUUID()]
  await save(person, draftId, { operationId, title: 'Un' })
  await save(person, draftId, { title: 'Deux' })
  expect((await save(person, draftId, { operationId, title: 'Un' })).codes).toEqual([])
  expect((await draftsOf(person))[0].title).toBe('Deux')
  expect((await save(person, draftId, { operationId, title: 'Trois' })).codes).toEqual(['OPERATION_REUSED'])
})

test('a draft has a board, an author who has come in, and limits', async () => {
  const person = await world.aPerson()
  expect((await save(null, randomUUID())).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await save(person, randomUUID(), { boardId: randomUUID() })).codes).toEqual(['NOT_FOUND'])
  expect((await save(person, 'not-an-id')).codes).toEqual(['BAD_INPUT'])
  const long = await save(person, randomUUID(), { body: 'é'.repeat(20_001) })
  expect(long.codes).toEqual(['TEXT_TOO_LONG'])
  expect(long.errors[0]?.message).toContain('1 de trop. Il est gardé')
})

describe('a draft that is open on two devices', () => {
  const [phone, desk] = [randomUUID(), randomUUID()]
  const draftOf = async (person: TestPerson) =>
    (await world.ask(person, '{ me { drafts { title finding action revision } } }')).data?.me.drafts[0]

  test('has what each of them wrote', async () => {
    const person = await world.aPerson()
    const draftId = randomUUID()
    await save(person, draftId, { base: 0, device: phone, title: 'Un four', finding: 'Pas de pain' })
    expect((await save(person, draftId, { base: 0, device: desk, action: 'Un mot' })).codes).toEqual([])
    expect(await draftOf(person)).toEqual({ title: 'Un four', finding: 'Pas de pain', action: 'Un mot', revision: 2 })
  })

  test('keeps the words of the first where both wrote; the other one is told, and nothing of theirs is half saved', async () => {
    const person = await world.aPerson()
    const draftId = randomUUID()
    await save(person, draftId, { base: 0, device: phone, title: 'Un four' })
    const late = { device: desk, title: 'Un fournil', action: 'Un mot' }
    const refused = await save(person, draftId, { base: 0, ...late })
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'REVISION_CHANGED', revision: 1 })
    expect(refused.errors[0]?.message).toContain('Votre version est gardée')
    expect(await draftOf(person)).toEqual({ title: 'Un four', finding: '', action: '', revision: 1 })
    expect((await save(person, draftId, { base: 1, ...late })).codes).toEqual([])
    expect(await draftOf(person)).toMatchObject({ title: 'Un fournil', action: 'Un mot' })
  })

  test('is saved again and again by one of them without reading it in between', async () => {
    const person = await world.aPerson()
    const draftId = randomUUID()
    for (const title of ['U', 'Un', 'Un four']) {
      expect((await save(person, draftId, { base: 0, device: phone, title })).codes).toEqual([])
    }
    expect(await draftOf(person)).toMatchObject({ title: 'Un four', revision: 3 })
  })

  test('is not changed by saying again what it says', async () => {
    const person = await world.aPerson()
    const draftId = randomUUID()
    await save(person, draftId, { base: 0, device: phone, title: 'Un four' })
    expect((await save(person, draftId, { base: 0, device: desk, title: 'Un four' })).data).toEqual({
      saveDraft: false,
    })
  })
})
