import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../organisations/bodies.ts'
import { elsewhere } from '../support/browser/gestures.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let editor: TestPerson
let author: TestPerson
let leverId: string
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  editor = await world.aPerson({ role: 'CONTRACT_EDITOR' })
  author = await world.aPerson()
  leverId = await world.aLever(author)
})

const change = give('changeLeverStatus', 'from to lever { status }')
const changing = async (from: string, to: string, by = editor) => {
  const { data, errors } = await world.ask(by, change, { input: { ...operation(), leverId, from, to } })
  const [error] = errors
  return error ? { ...error.extensions, sentence: error.message } : data?.changeLeverStatus
}
const statusNow = async () => (await world.ask(null, `{ lever(id: "${leverId}") { status } }`)).data?.lever.status

test('a lever begins without a status', async () => {
  expect(await statusNow()).toBe('NONE')
})

test('whoever writes the contract leads a lever from study to a decision, and back', async () => {
  const steps = ['NONE', 'UNDER_REVIEW', 'RETAINED_IN_PART', 'UNDER_REVIEW', 'NOT_RETAINED', 'UNDER_REVIEW', 'REFERRED']
  for (const [place, to] of steps.slice(1).entries()) {
    const from = steps[place] ?? ''
    expect(await changing(from, to)).toEqual({ number: expect.any(Number), from, to, lever: { status: to } })
  }
  expect(await statusNow()).toBe('REFERRED')
})

test('nobody writes a lever into the contract by hand', async () => {
  await changing('NONE', 'UNDER_REVIEW')
  await changing('UNDER_REVIEW', 'RETAINED')
  const admin = await world.aPerson({ roles: ['ADMIN', 'CONTRACT_EDITOR'] })
  for (const by of [editor, admin]) {
    expect(await changing('RETAINED', 'INTEGRATED', by)).toMatchObject({
      code: 'STATUS_AUTOMATIC',
      status: 'INTEGRATED',
    })
  }
  expect(await statusNow()).toBe('RETAINED')
})

test.each(['INTEGRATED', 'IN_PROGRESS', 'DONE', 'ABANDONED'])(
  'a lever that an earlier Leviers let people lead to %s can be put back to study',
  async (status) => {
    await world.sql.rows('update lever set status = $2 where id = $1', [leverId, status])
    expect(await changing(status, 'UNDER_REVIEW')).toMatchObject({ to: 'UNDER_REVIEW' })
  },
)

test('neither administrators nor those who moderate do, unless they write the contract as well', async () => {
  for (const role of ['ADMIN', 'MODERATOR', 'FACILITATOR'] as const) {
    const refused = await changing('NONE', 'UNDER_REVIEW', await world.aPerson({ role }))
    expect(refused).toMatchObject({ code: 'CONTRACT_EDITORS_ONLY' })
  }
  const both = await world.aPerson({ roles: ['ADMIN', 'CONTRACT_EDITOR'] })
  expect(await changing('NONE', 'UNDER_REVIEW', both)).toMatchObject({ to: 'UNDER_REVIEW' })
})

describe('when somebody else changed it meanwhile', () => {
  beforeEach(async () => {
    await changing('NONE', 'UNDER_REVIEW')
    await changing('UNDER_REVIEW', 'NOT_RETAINED')
  })

  test('it is refused, and the refusal says what it is now', async () => {
    expect(await changing('UNDER_REVIEW', 'RETAINED')).toEqual({
      code: 'STATUS_CHANGED',
      status: 'NOT_RETAINED',
      sentence: 'Le statut de ce levier a changé entre-temps\u00A0: il est maintenant «\u00A0Non retenu\u00A0».',
    })
    expect(await statusNow()).toBe('NOT_RETAINED')
  })

  test('the sentence is in the language of whoever reads it', async () => {
    await world.sql.rows(`update person set locale = 'EN' where id = $1`, [editor.id])
    const { sentence } = await changing('UNDER_REVIEW', 'RETAINED')
    expect(sentence).toBe('The status of this lever changed in the meantime: it is now “Not selected”.')
  })

  test('to the same status, nothing has to change', async () => {
    expect(await changing('UNDER_REVIEW', 'NOT_RETAINED')).toBeNull()
  })
})

test('a step that is not in the table is refused', async () => {
  expect(await changing('NONE', 'DONE')).toEqual({
    code: 'STATUS_STEP',
    status: 'NONE',
    sentence: 'Ce statut ne peut pas suivre «\u00A0Sans statut\u00A0».',
  })
})

describe('an answer', () => {
  const decide = async (from: string, to: string, answer: string | null, by = editor) =>
    (await world.ask(by, change, { input: { ...operation(), leverId, from, to, answer } })).codes
  const shown = async () => {
    const query = `{ lever(id: "${leverId}") { status answer { status body person { displayName } } } }`
    return (await world.ask(null, query)).data?.lever
  }
  const answer = { status: 'NOT_RETAINED', body: 'Une ligne de bus le fait déjà.', person: { displayName: 'Camille' } }

  test('is needed where a step is passed over, and is shown to everybody with the status', async () => {
    expect(await decide('NONE', 'NOT_RETAINED', null)).toEqual(['ANSWER_MISSING'])
    expect(await decide('NONE', 'NOT_RETAINED', '  ')).toEqual(['ANSWER_MISSING'])
    expect(await shown()).toEqual({ status: 'NONE', answer: null })
    expect(await decide('NONE', 'NOT_RETAINED', answer.body)).toEqual([])
    expect(await shown()).toEqual({ status: 'NOT_RETAINED', answer })
    expect(await decide('NOT_RETAINED', 'INTEGRATED', 'Oui.')).toEqual(['STATUS_AUTOMATIC'])
    expect(await decide('NOT_RETAINED', 'DONE', 'Oui.')).toEqual(['STATUS_STEP'])
  })

  test('goes with the decision that is taken back by who made it, and what was answered before is there again', async () => {
    await decide('NONE', 'NOT_RETAINED', answer.body)
    expect(await decide('NOT_RETAINED', 'RETAINED', 'Finalement, oui.')).toEqual([])
    const other = await world.aPerson({ role: 'CONTRACT_EDITOR' })
    expect(await decide('RETAINED', 'NOT_RETAINED', null, other)).toEqual(['ANSWER_MISSING'])
    expect(await decide('RETAINED', 'NOT_RETAINED', null)).toEqual([])
    expect(await shown()).toEqual({ status: 'NOT_RETAINED', answer })
    expect(await decide('NOT_RETAINED', 'UNDER_REVIEW', null)).toEqual([])
    expect(await shown()).toEqual({ status: 'UNDER_REVIEW', answer: null })
  })
})

test('a step is taken back', async () => {
  await changing('NONE', 'UNDER_REVIEW')
  expect(await changing('UNDER_REVIEW', 'NONE')).toMatchObject({ lever: { status: 'NONE' } })
})

test('nobody else changes it, not even its author', async () => {
  expect(await changing('NONE', 'UNDER_REVIEW', author)).toMatchObject({ code: 'CONTRACT_EDITORS_ONLY' })
  expect(await changing('NONE', 'UNDER_REVIEW', await world.aPerson())).toMatchObject({ code: 'CONTRACT_EDITORS_ONLY' })
})

test('a status that is none is refused', async () => {
  expect(await changing('NONE', 'VOTED')).toMatchObject({ code: 'BAD_QUERY' })
})

describe('nobody gives the status of a lever that they write', () => {
  const refused = async (by: TestPerson) => {
    expect(await changing('NONE', 'UNDER_REVIEW', by)).toMatchObject({ code: 'OWN_CONTENT' })
    expect(await statusNow()).toBe('NONE')
  }

  test('not its author', async () => {
    author = await world.aPerson({ role: 'CONTRACT_EDITOR' })
    leverId = await world.aLever(author)
    await refused(author)
  })

  test('not somebody who was invited to write it', async () => {
    await elsewhere(world, author, 'inviteCoAuthor', { leverId, personId: editor.id })
    await refused(editor)
  })

  test('not a member of a body that was invited, until the mandate ends', async () => {
    const admin = await world.aPerson({ role: 'ADMIN' })
    const organisationId = await aBody(world, admin)
    const mandateId = await aMandate(world, admin, { personId: editor.id, organisationId })
    await elsewhere(world, author, 'inviteCoAuthor', { leverId, organisationId })
    await refused(editor)
    await bodiesOf(world).end(admin, { mandateId })
    expect(await changing('NONE', 'UNDER_REVIEW')).toMatchObject({ to: 'UNDER_REVIEW' })
  })

  test('a lever that is open to all members is decided by anybody who writes the contract but its author', async () => {
    const admin = await world.aPerson({ role: 'ADMIN' })
    await aMandate(world, admin, { personId: editor.id, organisationId: await aBody(world, admin) })
    await elsewhere(world, author, 'shareLever', { leverId, openToMembers: true })
    expect(await changing('NONE', 'UNDER_REVIEW')).toMatchObject({ to: 'UNDER_REVIEW' })
  })
})

test('a withdrawn lever keeps its status', async () => {
  await world.ask(author, give('withdrawLever', 'lever { id }'), {
    input: { ...operation(), leverId, reason: 'Écrit trop vite.' },
  })
  expect(await changing('NONE', 'UNDER_REVIEW')).toMatchObject({ code: 'LEVER_NOT_OPEN' })
})

test('it is news for those who read the board, and not a new revision of the text', async () => {
  const { number } = await changing('NONE', 'UNDER_REVIEW')
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { lastNumber revision detailsRevision } }`)
  expect(data?.lever).toEqual({ lastNumber: number, revision: 1, detailsRevision: 1 })
})

test('what it said when its status changed stays a version, whatever is written a moment later', async () => {
  const said = async () => {
    const { data } = await world.ask(
      null,
      `{ lever(id: "${leverId}") { revision revisions { edges { node { revision statuses body } } } } }`,
    )
    return data?.lever.revisions.edges.map(({ node }: any) => [node.revision, node.statuses, node.body])
  }
  const save = async (base: string, text: string) => {
    const input = { ...operation(), leverId, base, text }
    expect((await world.ask(author, give('saveText', ''), { input })).codes).toEqual([])
  }
  await save('Au pied des tours.', 'Un.')
  await changing('NONE', 'UNDER_REVIEW')
  await changing('UNDER_REVIEW', 'RETAINED')
  await changing('RETAINED', 'UNDER_REVIEW')
  await save('Un.', 'Deux.')
  await save('Deux.', 'Trois.')
  expect(await said()).toEqual([
    [3, [], 'Trois.'],
    [2, ['UNDER_REVIEW', 'RETAINED', 'UNDER_REVIEW'], 'Un.'],
    [1, [], 'Au pied des tours.'],
  ])
})

test('the board shows only the levers with a status that is asked for', async () => {
  const other = await world.aLever(author, { title: 'Une autre' })
  await changing('NONE', 'UNDER_REVIEW')
  const ids = async (status: string) => {
    const { data } = await world.ask(
      null,
      `{ board(id: "${world.boardId}") { levers(status: ${status}, first: 100) { totalCount edges { node { id } } } } }`,
    )
    return data?.board.levers.edges.map((edge: any) => edge.node.id)
  }
  expect(await ids('UNDER_REVIEW')).toContain(leverId)
  expect(await ids('UNDER_REVIEW')).not.toContain(other)
  expect(await ids('NONE')).toContain(other)
  expect(await ids('NONE')).not.toContain(leverId)
})
