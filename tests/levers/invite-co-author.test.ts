import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson({ displayName: 'Zoé Martin' })
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const invite = give('inviteCoAuthor', '')
const inviteAs = (by: TestPerson, input: object) => world.ask(by, invite, { input: { ...operation(), ...input } })
const coAuthors = async (id: string) =>
  (
    await world.ask(
      null,
      `{ lever(id: "${id}") { coAuthors { id person { displayName } organisation organisationId } } }`,
    )
  ).data?.lever.coAuthors

/** A body, and someone who belongs to it. */
async function aMember(name: string): Promise<{ organisationId: string; person: TestPerson }> {
  const create = 'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }'
  const input = { ...operation(), name, college: 'ASSOCIATIONS' }
  const organisationId = (await world.ask(admin, create, { input })).data?.createOrganisation.id
  const person = await world.aPerson({ displayName: `De ${name}` })
  const grant = 'mutation ($input: GrantMandateInput!) { grantMandate(input: $input) { id } }'
  await world.ask(admin, grant, { input: { ...operation(), personId: person.id, organisationId, kind: 'MEMBER' } })
  return { organisationId, person }
}

describe('inviteCoAuthor', () => {
  test('a person who is invited writes the lever, its text and its title', async () => {
    const leverId = await world.aLever(author)
    const friend = await world.aPerson({ displayName: 'Ali' })
    expect((await inviteAs(author, { leverId, personId: friend.id })).codes).toEqual([])
    expect(await coAuthors(leverId)).toMatchObject([{ person: { displayName: 'Ali' }, organisation: null }])
    const pen = await aPen(world, friend, leverId)
    pen.type(' À deux.')
    await pen.pen.flushed()
    expect(pen.over()).toBeNull()
    const edit = give('editLever', 'lever { title }')
    const input = { ...operation(), leverId, revision: 1, title: 'À deux' }
    expect((await world.ask(friend, edit, { input })).codes).toEqual([])
    await pen.stop()
  })

  test('a body that is invited brings all its members, also those who come later', async () => {
    const leverId = await world.aLever(author)
    const { organisationId, person } = await aMember('Les Jardiniers')
    await expect(aPen(world, person, leverId)).rejects.toThrow('NOT_INVITED')
    await inviteAs(author, { leverId, organisationId })
    await (await aPen(world, person, leverId)).stop()
    expect(await coAuthors(leverId)).toMatchObject([{ person: null, organisation: 'Les Jardiniers', organisationId }])
  })

  test('only the author invites; the same invitation again changes nothing', async () => {
    const leverId = await world.aLever(author)
    const friend = await world.aPerson()
    await inviteAs(author, { leverId, personId: friend.id })
    expect((await inviteAs(author, { leverId, personId: friend.id })).data).toEqual({ inviteCoAuthor: null })
    expect((await inviteAs(author, { leverId, personId: author.id })).data).toEqual({ inviteCoAuthor: null })
    expect((await inviteAs(friend, { leverId, personId: admin.id })).codes).toEqual(['NOT_YOURS'])
  })

  test('nobody, both, or somebody unknown cannot be invited', async () => {
    const leverId = await world.aLever(author)
    expect((await inviteAs(author, { leverId })).codes).toEqual(['NOT_FOUND'])
    expect((await inviteAs(author, { leverId, personId: leverId })).codes).toEqual(['NOT_FOUND'])
    expect((await inviteAs(author, { leverId, personId: admin.id, organisationId: leverId })).codes).toEqual([
      'BAD_INPUT',
    ])
  })

  test('a lever has as many co-authors as can be read at once', async () => {
    const leverId = await world.aLever(author)
    for (let count = 0; count < 50; count += 1) {
      const { id } = await world.aPerson()
      await world.sql.rows(
        'insert into lever_co_author (id, lever_id, person_id, invited_by, invited_at) values (gen_random_uuid(), $1, $2, $2, now())',
        [leverId, id],
      )
    }
    expect((await inviteAs(author, { leverId, personId: admin.id })).codes).toEqual(['TOO_MANY_CO_AUTHORS'])
  })
})

describe('a right that ends', () => {
  test('somebody who leaves a body cannot write any more what the body was invited to', async () => {
    const leverId = await world.aLever(author)
    const { organisationId, person } = await aMember('Le Comité')
    await inviteAs(author, { leverId, organisationId })
    const pen = await aPen(world, person, leverId)
    await world.sql.rows('update mandate set ended_at = now() where person_id = $1', [person.id])
    pen.type(' trop tard')
    await until(() => pen.over() !== null)
    expect(pen.over()).toMatchObject({ refusal: { code: 'NOT_INVITED' } })
    await pen.stop()
  })
})
