import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const add = give('addComment', 'comment { id author { displayName } onBehalfOf { name isVouched } }')
const publish = give('publishLever', 'lever { id onBehalfOf { name isVouched } }')
const lever = (more: object) => ({
  ...operation(),
  boardId: world.boardId,
  title: 'Un banc',
  body: 'Un banc.',
  ...more,
})

/** A member of a new body. */
async function aMember(name: string) {
  const [organisationId, person] = [await aBody(world, admin, { name }), await world.aPerson()]
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
  return { organisationId, person, mandateId }
}

/** In whose name a lever and its first comment are shown, to whoever reads them now. */
async function shownOn(leverId: string) {
  const spokenFor = 'onBehalfOf { name isVouched }'
  const { data } = await world.ask(
    null,
    `{ lever(id: "${leverId}") { ${spokenFor} thread(first: 5) { edges { node { ${spokenFor} } } } } }`,
  )
  return [data?.lever.onBehalfOf, data?.lever.thread.edges[0]?.node.onBehalfOf]
}

test('a member says in whose name they propose and comment: their own, or that of their body', async () => {
  const { organisationId, person } = await aMember('Les Toits Clairs')
  const body = { name: 'Les Toits Clairs', isVouched: true }
  const own = await world.ask(person, publish, { input: lever({}) })
  expect(own.data?.publishLever.lever.onBehalfOf).toBeNull()
  const { data } = await world.ask(person, publish, { input: lever({ organisationId }) })
  expect(data?.publishLever.lever.onBehalfOf).toEqual(body)
  const leverId = data?.publishLever.lever.id
  const input = { ...operation(), leverId, body: 'Nous nous y engageons.', organisationId }
  expect((await world.ask(person, add, { input })).data?.addComment.comment.onBehalfOf).toEqual(body)
  expect(await shownOn(leverId)).toEqual([body, body])
})

test('what was written in the name of a body stays so when the mandate ends, and bears the body’s new name', async () => {
  const { organisationId, person, mandateId } = await aMember('Les Halles')
  const leverId = await world.aLever(person, { organisationId })
  await world.aComment(person, leverId, { organisationId })
  await bodiesOf(world).end(admin, { mandateId })
  expect(
    (await bodiesOf(world).rename(admin, { organisationId, name: 'Les Halles du Port', college: 'ASSOCIATIONS' }))
      .codes,
  ).toEqual([])
  const body = { name: 'Les Halles du Port', isVouched: true }
  expect(await shownOn(leverId)).toEqual([body, body])
})

test('nobody speaks for a body of which they are not a member, or no longer', async () => {
  const { organisationId, person, mandateId } = await aMember('Le Phare')
  const leverId = await world.aLever(person)
  const comment = (by: TestPerson, id: string) =>
    world.ask(by, add, { input: { ...operation(), leverId, body: 'Un mot.', organisationId: id } })
  const stranger = await world.aPerson()
  expect((await comment(stranger, organisationId)).codes).toEqual(['NOT_A_MEMBER'])
  expect((await comment(admin, organisationId)).codes).toEqual(['NOT_A_MEMBER'])
  expect((await comment(stranger, randomUUID())).codes).toEqual(['NOT_FOUND'])
  await bodiesOf(world).end(admin, { mandateId })
  const { codes, errors } = await comment(person, organisationId)
  expect(codes).toEqual(['MANDATE_ENDED'])
  expect(errors[0]?.message).toBe(
    'Votre mandat pour Le Phare a pris fin. Vos mots sont gardés\u00a0: vous pouvez les publier à titre personnel.',
  )
  expect((await world.ask(person, publish, { input: lever({ organisationId }) })).codes).toEqual(['MANDATE_ENDED'])
  const { data } = await world.ask(null, `{ lever(id: "${leverId}") { commentCount } }`)
  expect(data?.lever.commentCount).toBe(0)
})

test('who is no longer of a body changes no comment that was made in its name', async () => {
  const { organisationId, person, mandateId } = await aMember('La Passerelle')
  const leverId = await world.aLever(person)
  const [commentId, own] = [
    await world.aComment(person, leverId, { organisationId }),
    await world.aComment(person, leverId),
  ]
  const edit = give('editComment', 'comment { body }')
  const words = (id: string, revision: number) =>
    world.ask(person, edit, { input: { ...operation(), commentId: id, revision, body: `Autrement, ${revision}.` } })
  expect((await words(commentId, 1)).codes).toEqual([])
  await bodiesOf(world).end(admin, { mandateId })
  expect((await words(commentId, 2)).codes).toEqual(['MANDATE_ENDED'])
  expect((await words(own, 1)).codes).toEqual([])
})

test('what moderators hid does not say in whose name it was written', async () => {
  const { organisationId, person } = await aMember('Les Quais')
  const leverId = await world.aLever(person, { organisationId })
  const moderator = await world.aPerson({ role: 'MODERATOR' })
  const hide = 'mutation ($input: HideLeverInput!) { hideLever(input: $input) { number } }'
  await world.ask(moderator, hide, { input: { ...operation(), leverId, reason: 'SPAM', motive: 'Publicité.' } })
  expect((await shownOn(leverId))[0]).toBeNull()
})
