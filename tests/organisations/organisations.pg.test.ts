import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Command } from '../../packages/server/src/commands/command.ts'
import { endMandate } from '../../packages/server/src/features/organisations/mandates/end-mandate.ts'
import { grantMandate } from '../../packages/server/src/features/organisations/mandates/grant-mandate.ts'
import { renameOrganisation } from '../../packages/server/src/features/organisations/rename-organisation.ts'
import { giveRole } from '../../packages/server/src/features/boards/roles/give-role.ts'
import { updateProfile } from '../../packages/server/src/features/people/profile/update-profile.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf } from './bodies.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let here: World
let there: World
let admin: TestPerson
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
  admin = await here.aPerson({ role: 'ADMIN' })
})
afterAll(async () => {
  await there.stop()
  await here.stop()
})

const heldBy = (personId: string) =>
  here.sql.rows('select organisation_id from mandate where person_id = $1 and ended_at is null', [personId])

test('two bodies that want someone at once, on two nodes, both have them, and one stands beside their name', async () => {
  const bodies = [await aBody(here, admin), await aBody(here, admin)]
  for (let round = 0; round < 10; round += 1) {
    const { id: personId } = await here.aPerson()
    const answers = await Promise.all(
      [here, there].map((node, index) => bodiesOf(node).grant(admin, { personId, organisationId: bodies[index] })),
    )
    expect(answers.map(({ codes }) => codes[0] ?? 'member')).toEqual(['member', 'member'])
    expect(await heldBy(personId)).toHaveLength(2)
    const shown = await here.sql.rows('select organisation_id as "id" from person where id = $1', [personId])
    const [latest] = await here.sql.rows(
      'select organisation_id as "id" from mandate where person_id = $1 order by granted_at desc, mandate.id desc limit 1',
      [personId],
    )
    expect(shown).toEqual([latest])
  }
})

test('one mandate that two administrators give at once, on two nodes, is one mandate and one event', async () => {
  const organisationId = await aBody(here, admin)
  const [{ id: personId }, other] = [await here.aPerson(), await here.aPerson({ role: 'ADMIN' })]
  const answers = await Promise.all([
    bodiesOf(here).grant(admin, { personId, organisationId }),
    bodiesOf(there).grant(other, { personId, organisationId }),
  ])
  expect(answers.map(({ codes }) => codes[0] ?? 'member').toSorted()).toEqual(['MANDATE_OVERLAPS', 'member'])
  expect(await heldBy(personId)).toHaveLength(1)
  const events = await here.sql.rows('select number from event where stream_id = $1', [personId])
  expect(events).toHaveLength(1)
})

test('one name that is given to two bodies at once, on two nodes, is one body', async () => {
  const answers = await Promise.all(
    [here, there].map((node) => bodiesOf(node).create(admin, { name: 'Une seule place', college: 'ETAT' })),
  )
  expect(answers.map(({ codes }) => codes[0] ?? 'created').toSorted()).toEqual(['ORGANISATION_EXISTS', 'created'])
})

test('someone who becomes a member, or is no longer, is read so at once on the other node, on boards too', async () => {
  const [organisationId, person] = [await aBody(here, admin, { name: 'Lu partout' }), await here.aPerson()]
  await here.aLever(person)
  const page = `query ($id: ID!) { board(id: $id) { levers(first: 20) { edges { node { author { organisation memberOf { name } } } } } } }`
  const readThere = async () =>
    (await there.ask(null, page, { id: here.boardId })).data?.board.levers.edges.map(({ node }: any) => node.author)
  const nobody = { organisation: null, memberOf: null }
  expect(await readThere()).toEqual([nobody])
  const mandateId = await aMandate(here, admin, { personId: person.id, organisationId })
  expect(await readThere()).toEqual([{ organisation: 'Lu partout', memberOf: { name: 'Lu partout' } }])
  await bodiesOf(here).rename(admin, { organisationId, name: 'Lu autrement', college: 'ASSOCIATIONS' })
  expect(await readThere()).toEqual([{ organisation: 'Lu autrement', memberOf: { name: 'Lu autrement' } }])
  await bodiesOf(here).end(admin, { mandateId })
  expect(await readThere()).toEqual([nobody])
})

test('in a storm of mandates, names, roles and profiles on two nodes nobody fails, and all agrees in the end', async () => {
  const bodies = [await aBody(here, admin), await aBody(here, admin)]
  const people = await Promise.all(Array.from({ length: 6 }, () => here.aPerson()))
  const given: Promise<string>[] = []
  const give = <Input extends { operationId: string }>(command: Command<Input>, by: TestPerson, input: object) => {
    const node = given.length % 2 === 0 ? here : there
    const raw = { ...operation(), ...input }
    const run = node.app.parts.runner.run({ command, actor: { personId: by.id }, raw })
    given.push(
      run.then(
        () => 'done',
        (refusal: { code?: string; message: string }) => refusal.code ?? refusal.message,
      ),
    )
  }
  for (let round = 0; round < 40; round += 1) {
    const [organisationId, college] = [bodies[round % 2], round % 3 === 0 ? 'ETAT' : 'ASSOCIATIONS']
    give(renameOrganisation, admin, { organisationId, name: `Corps ${organisationId} ${round}`, college })
    for (const [index, person] of people.entries()) {
      const kind = (round + index) % 2 === 0 ? 'MEMBER' : 'TITULAR'
      give(updateProfile, person, { displayName: `Nom ${round}`, college: 'HABITANTS', organisation: 'À moi' })
      give(grantMandate, admin, { personId: person.id, organisationId: bodies[(round + index) % 2], kind })
      give(giveRole, admin, { personId: person.id, role: 'MODERATOR', until: round % 2 === 0 ? null : '2099-12-31' })
    }
    if (round % 4 === 3) for (const mandateId of await heldNow()) give(endMandate, admin, { mandateId })
  }
  expect(new Set(await Promise.all(given))).toEqual(new Set(['done', 'MANDATE_OVERLAPS']))
  expect(await heldNow()).not.toEqual([])
  const wrong = await here.sql.rows(
    `select person.id from person
     left join lateral (
       select organisation_id from mandate where mandate.person_id = person.id and ended_at is null
       order by granted_at desc, id desc limit 1
     ) latest on true
     left join organisation on organisation.id = latest.organisation_id
     where person.organisation_id is distinct from latest.organisation_id
       or (organisation.id is not null and (person.organisation, person.college)
         is distinct from (organisation.name, organisation.college))`,
  )
  expect(wrong).toEqual([])
})

async function heldNow(): Promise<string[]> {
  const rows = await here.sql.rows<{ id: string }>('select id from mandate where ended_at is null')
  return rows.map(({ id }) => id)
}

test('a comment in the name of a body, given while the mandate ends on another node, counts or is refused', async () => {
  const organisationId = await aBody(here, admin)
  const leverId = await here.aLever(admin)
  const add = give('addComment', 'comment { onBehalfOf { isVouched } }')
  for (let round = 0; round < 10; round += 1) {
    const person = await here.aPerson()
    const mandateId = await aMandate(here, admin, { personId: person.id, organisationId })
    const comment = () => ({ input: { ...operation(), leverId, body: `Au nom de tous, ${round}.`, organisationId } })
    const [added, ended] = await Promise.all([
      here.ask(person, add, comment()),
      bodiesOf(there).end(admin, { mandateId }),
    ])
    expect(ended.codes).toEqual([])
    if (added.data) expect(added.data.addComment.comment.onBehalfOf).toEqual({ isVouched: true })
    else expect(added.codes).toEqual(['MANDATE_ENDED'])
    for (const node of [here, there]) expect((await node.ask(person, add, comment())).codes).toEqual(['MANDATE_ENDED'])
  }
})

test('a member whose mandate is changed at that moment, on another node, still speaks for the body', async () => {
  const organisationId = await aBody(here, admin)
  const leverId = await here.aLever(admin)
  const add = give('addComment', 'number')
  const person = await here.aPerson()
  const mandateId = await aMandate(here, admin, { personId: person.id, organisationId })
  for (let round = 0; round < 10; round += 1) {
    const kind = round % 2 === 0 ? 'SUBSTITUTE' : 'TITULAR'
    const [added, edited] = await Promise.all([
      here.ask(person, add, { input: { ...operation(), leverId, body: `Encore ${round}.`, organisationId } }),
      bodiesOf(there).edit(admin, { mandateId, kind }),
    ])
    expect([added.codes, edited.codes]).toEqual([[], []])
  }
})
