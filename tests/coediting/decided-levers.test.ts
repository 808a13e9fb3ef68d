import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { elsewhere } from '../support/browser/gestures.ts'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let moderator: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
  moderator = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })
})
afterAll(() => world.stop())
beforeEach(async () => {
  leverId = await world.aLever(author, { title: 'Un jardin', body: 'Début.' })
  await change('NONE', 'UNDER_REVIEW')
})

const change = (from: string, to: string) => elsewhere(world, moderator, 'changeLeverStatus', { leverId, from, to })
const giving = async (by: TestPerson, command: string, input: object) =>
  (await world.ask(by, give(command, ''), { input: { ...operation(), leverId, ...input } })).codes
const saving = (text: string) => giving(author, 'saveText', { base: 'Début.', text })
const leverNow = async () => {
  const fields = 'title body revision revisions { edges { node { revision statuses body } } }'
  return (await world.ask(null, `{ lever(id: "${leverId}") { ${fields} } }`)).data?.lever
}
const penText = `subscription ($leverId: ID!, $clientId: Int!) { textPen(leverId: $leverId, clientId: $clientId) { mayWrite code reason } }`

test('a lever that is studied is still written', async () => {
  expect(await saving('Suite.')).toEqual([])
  expect(await giving(author, 'editLever', { revision: 1, title: 'Un verger' })).toEqual([])
  expect(await leverNow()).toMatchObject({ title: 'Un verger', body: 'Suite.' })
})

describe.each(['RETAINED', 'RETAINED_IN_PART', 'NOT_RETAINED', 'REFERRED'])('once a lever is %s', (decision) => {
  beforeEach(() => change('UNDER_REVIEW', decision))

  test('nothing that it says changes, whoever asks and by whatever way', async () => {
    const colleague = await world.aPerson({ roles: ['MODERATOR', 'CONTRACT_EDITOR'] })
    await elsewhere(world, author, 'inviteCoAuthor', { leverId, personId: colleague.id })
    const closed = ['TEXT_CLOSED']
    for (const by of [author, colleague]) {
      expect(await giving(by, 'saveText', { base: 'Début.', text: 'Suite.' })).toEqual(closed)
      expect(await giving(by, 'restoreVersion', { revision: 1 })).toEqual(closed)
      for (const detail of [
        { title: 'Autre' },
        { finding: 'Autre' },
        { action: 'Autre' },
        { neighbourhoodCodes: [] },
      ]) {
        expect(await giving(by, 'editLever', { revision: 1, ...detail })).toEqual(closed)
      }
      await expect(aPen(world, by, leverId)).rejects.toThrow('TEXT_CLOSED')
    }
    expect(await giving(moderator, 'restoreVersion', { revision: 1 })).toEqual(closed)
    expect(await giving(author, 'withdrawLever', { reason: 'Plus d’avis.' })).toEqual(closed)
    expect(await leverNow()).toMatchObject({ title: 'Un jardin', body: 'Début.', revision: 1 })
  })

  test('it is written again as soon as it is put back to study', async () => {
    await change(decision, 'UNDER_REVIEW')
    expect(await saving('Suite.')).toEqual([])
    expect(await giving(author, 'editLever', { revision: 1, title: 'Un verger' })).toEqual([])
  })
})

test('an open editor is told why it is closed, and gives back what was not saved', async () => {
  const pen = await aPen(world, author, leverId)
  const held = follow(world, author, penText, { leverId, clientId: pen.pen.clientId })
  expect((await held.next()).data.textPen).toEqual({ mayWrite: true, code: null, reason: null })
  const told = held.next()
  await change('UNDER_REVIEW', 'RETAINED')
  const { textPen } = (await told).data
  expect(textPen).toMatchObject({ mayWrite: false, code: 'TEXT_CLOSED' })
  expect(textPen.reason).toContain('en le remettant à l’étude')
  pen.type(' Trop tard.')
  await until(() => pen.over() !== null)
  expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'TEXT_CLOSED' } })
  expect(pen.unsent).toHaveLength(1)
  await Promise.all([held.stop(), pen.stop()])
})

test('what was saved a moment before a decision is what was decided of, and nothing comes after it', async () => {
  const pen = await aPen(world, author, leverId)
  pen.type(' Juste à temps.')
  await pen.pen.flushed()
  await change('UNDER_REVIEW', 'RETAINED')
  const decided = await leverNow()
  expect(decided).toMatchObject({ body: 'Début. Juste à temps.' })
  expect(decided.revisions.edges[0].node).toEqual({
    revision: decided.revision,
    statuses: ['RETAINED'],
    body: 'Début. Juste à temps.',
  })
  await pen.stop()
})

test('a comment on a passage of a closed text is still tied to its words', async () => {
  await change('UNDER_REVIEW', 'RETAINED')
  const passage = { block: 0, from: 0, words: 'Début' }
  const reader = await world.aPerson()
  expect(await giving(reader, 'addComment', { stance: 'INFO', body: 'De quoi ?', parentId: null, passage })).toEqual([])
  expect(await leverNow()).toMatchObject({ body: 'Début.', revision: 1 })
})
