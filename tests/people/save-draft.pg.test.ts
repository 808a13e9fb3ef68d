import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let here: World
let there: World
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
})
afterAll(async () => {
  await here?.stop()
  await there?.stop()
})

const [phone, desk] = [randomUUID(), randomUUID()]
const saveDraft = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) }'
const save = (node: World, person: TestPerson, draftId: string, more: object) =>
  node.ask(person, saveDraft, {
    input: { operationId: randomUUID(), draftId, boardId: here.boardId, base: 0, ...more },
  })
const draftsOf = async (person: TestPerson): Promise<Record<string, unknown>[]> =>
  (await here.ask(person, '{ me { drafts { id title finding revision } } }')).data?.me.drafts
const several = <T>(count: number, make: (place: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, place) => make(place)))
/** So many pairs at once, and one lot after the other. */
const [lots, atOnce] = [10, 10]

test('two devices that save different fields of one draft at once on two nodes both keep theirs', async () => {
  for (let lot = 0; lot < lots; lot += 1) {
    await several(atOnce, async (place) => {
      const person = await here.aPerson()
      const draftId = randomUUID()
      const answers = await Promise.all([
        save(here, person, draftId, { device: phone, title: `Titre ${place}` }),
        save(there, person, draftId, { device: desk, finding: `Constat ${place}` }),
      ])
      expect(answers.flatMap(({ codes }) => codes)).toEqual([])
      expect(await draftsOf(person)).toEqual([
        { id: draftId, title: `Titre ${place}`, finding: `Constat ${place}`, revision: 2 },
      ])
    })
  }
})

test('of two devices that save one field of one draft at once on two nodes one is kept, and the other one is told', async () => {
  for (let lot = 0; lot < lots; lot += 1) {
    await several(atOnce, async () => {
      const person = await here.aPerson()
      const draftId = randomUUID()
      const [ofPhone, ofDesk] = await Promise.all([
        save(here, person, draftId, { device: phone, title: 'Du téléphone' }),
        save(there, person, draftId, { device: desk, title: 'Du bureau' }),
      ])
      expect([ofPhone, ofDesk].flatMap(({ codes }) => codes)).toEqual(['REVISION_CHANGED'])
      const kept = ofPhone.codes.length === 0 ? 'Du téléphone' : 'Du bureau'
      expect(await draftsOf(person)).toEqual([{ id: draftId, title: kept, finding: '', revision: 1 }])
    })
  }
})
