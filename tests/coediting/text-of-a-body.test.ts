import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBody, aMandate, bodiesOf } from '../organisations/bodies.ts'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const edit = give('editLever', 'lever { title }')
const saveText = give('saveText', 'number')
const invite = give('inviteCoAuthor', 'number')
const share = give('shareLever', 'number')

/** A lever in the name of a body, by one of its two members. */
async function aLeverOfABody() {
  const organisationId = await aBody(world, admin)
  const [author, member] = [await world.aPerson(), await world.aPerson()]
  const mandateId = await aMandate(world, admin, { personId: author.id, organisationId })
  await aMandate(world, admin, { personId: member.id, organisationId })
  return { organisationId, author, member, mandateId, leverId: await world.aLever(author, { organisationId }) }
}

const rename = async (by: TestPerson, leverId: string, title: string, more: object = {}) => {
  const revision = (await world.ask(by, `{ lever(id: "${leverId}") { detailsRevision } }`)).data?.lever.detailsRevision
  return (await world.ask(by, edit, { input: { ...operation(), leverId, revision, title, ...more } })).codes
}
const rewrite = async (by: TestPerson, leverId: string, more: object = {}) => {
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { text { markdown } } }`)
  const base = data?.lever.text.markdown
  return (await world.ask(by, saveText, { input: { ...operation(), leverId, base, text: `${base} Plus.`, ...more } }))
    .codes
}

test('what a body says is written by all who are of it, and by nobody who is not, or no longer', async () => {
  const { author, member, mandateId, leverId } = await aLeverOfABody()
  const stranger = await world.aPerson()
  // Invited before this rule was there.
  await world.sql.rows(
    `insert into lever_co_author (id, lever_id, person_id, invited_by, invited_at)
     values (gen_random_uuid(), $1, $2, $3, now())`,
    [leverId, stranger.id, author.id],
  )
  for (const [one, by] of [author, member].entries()) {
    expect(await rename(by, leverId, `Titre ${one}`)).toEqual([])
    expect(await rewrite(by, leverId)).toEqual([])
    await (await aPen(world, by, leverId)).stop()
  }
  await bodiesOf(world).end(admin, { mandateId })
  for (const by of [author, stranger]) {
    expect(await rename(by, leverId, 'Autrement')).toEqual(['NOT_OF_ITS_BODY'])
    expect(await rewrite(by, leverId)).toEqual(['NOT_OF_ITS_BODY'])
    await expect(aPen(world, by, leverId)).rejects.toThrow('NOT_OF_ITS_BODY')
    await world.aComment(by, leverId)
  }
  expect(await rename(member, leverId, 'Notre titre')).toEqual([])
})

test('nobody is invited to write what a body says, and it is not opened to others', async () => {
  const { author, leverId } = await aLeverOfABody()
  const personId = (await world.aPerson()).id
  const codes = [
    (await world.ask(author, invite, { input: { ...operation(), leverId, personId } })).codes,
    (await world.ask(author, share, { input: { ...operation(), leverId, openToMembers: true } })).codes,
  ]
  expect(codes).toEqual([['WRITTEN_BY_ITS_BODY'], ['WRITTEN_BY_ITS_BODY']])
})

test('a title or a text that is saved in the name of a body is noted so, and only by who speaks for it', async () => {
  const { organisationId, author, leverId } = await aLeverOfABody()
  const other = await aBody(world, admin)
  expect(await rename(author, leverId, 'Titre commun', { organisationId })).toEqual([])
  expect(await rewrite(author, leverId, { organisationId })).toEqual([])
  expect(await rename(author, leverId, 'Au nom d’autres', { organisationId: other })).toEqual(['NOT_A_MEMBER'])
  expect(await rewrite(author, leverId, { organisationId: other })).toEqual(['NOT_A_MEMBER'])
  const { data } = await world.ask(
    null,
    `{ lever(id: "${leverId}") { revisions { edges { node { contributors { memberOf { id } } } } } } }`,
  )
  const bodies = data?.lever.revisions.edges.map(({ node }: any) =>
    node.contributors.map(({ memberOf }: any) => memberOf),
  )
  expect(bodies).toEqual(Array(3).fill([{ id: organisationId }]))
})
