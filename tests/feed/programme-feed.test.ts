import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodiesOf } from '../organisations/bodies.ts'
import { follow } from '../support/follow.ts'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const shown = `__typename number cursor operationId
  ... on BoardCreated { board { title } }
  ... on OrganisationCreated { organisation { name } }
  ... on OrganisationRenamed { organisation { name } }`
const feed = `subscription ($after: String!) { programmeFeed(after: $after) { ${shown} } }`
const events = `query ($after: String!, $first: Int) { programmeEvents(after: $after, first: $first) {
  cursor more events { ${shown} } } }`
const here = async (): Promise<string> => (await world.ask(null, '{ programme { cursor } }')).data?.programme.cursor
const openBoard = (title: string) =>
  world.ask(admin, 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }', {
    input: { ...operation(), title },
  })

test('a visitor follows what happens to the programme: boards that are opened, bodies that are added and renamed', async () => {
  const after = await here()
  await openBoard('Cadre de vie')
  const follower = follow(world, null, feed, { after })
  const first = (await follower.next()).data.programmeFeed
  expect(first).toMatchObject({ __typename: 'BoardCreated', board: { title: 'Cadre de vie' } })
  const body = { name: 'Régie des Jardins', college: 'ASSOCIATIONS' }
  const { data } = await bodiesOf(world).create(admin, body)
  const second = (await follower.next()).data.programmeFeed
  expect(second).toMatchObject({ __typename: 'OrganisationCreated', number: first.number + 1 })
  const organisationId = data?.createOrganisation.id
  await bodiesOf(world).rename(admin, { organisationId, ...body, name: 'Régie du Parc' })
  const third = (await follower.next()).data.programmeFeed
  expect(third).toMatchObject({
    __typename: 'OrganisationRenamed',
    number: first.number + 2,
    organisation: { name: 'Régie du Parc' },
  })
  await follower.stop()
  expect(third.cursor).toBe(await here())
})

test('the query gives the same rows, page by page, for networks that block sockets', async () => {
  const after = await here()
  for (const title of ['Emploi', 'Jeunesse', 'Santé']) await openBoard(title)
  const first = (await world.ask(null, events, { after, first: 2 })).data?.programmeEvents
  expect(first).toMatchObject({
    more: true,
    events: [{ board: { title: 'Emploi' } }, { board: { title: 'Jeunesse' } }],
  })
  const rest = (await world.ask(null, events, { after: first.cursor })).data?.programmeEvents
  expect(rest).toMatchObject({ more: false, events: [{ board: { title: 'Santé' } }], cursor: await here() })
})

test('a cursor that is not the programme’s is refused, by the query and by the feed', async () => {
  const board = (await world.ask(null, `{ board(id: "${world.boardId}") { cursor } }`)).data?.board.cursor
  for (const after of [board, 'forged', '', `${(await here()).split('.')[0]}.99`]) {
    expect((await world.ask(null, events, { after })).codes).toEqual(['BAD_CURSOR'])
    const follower = follow(world, null, feed, { after })
    const refused = await follower.next().catch((errors: unknown) => ({ errors }))
    expect(refused.errors[0].extensions.code).toBe('BAD_CURSOR')
    await follower.stop()
  }
})
