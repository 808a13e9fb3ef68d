import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'
import { rolesAt } from './roles-at.ts'

let world: World
let admin: TestPerson
let roles: ReturnType<typeof rolesAt>
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN', displayName: 'Paule' })
  roles = rolesAt(world)
})
afterAll(() => world.stop())

const fields =
  'edges { node { act role until isOwn board { id } person { id } by { id } } } pageInfo { hasNextPage endCursor }'
const read = async (more: string) => (await world.ask(admin, `{ roleLog(${more}) { ${fields} } }`)).data?.roleLog

test('the log says who gave or ended what, for what and until when, the latest first, and who did it to themselves', async () => {
  const person = await world.aPerson()
  const given = { personId: person.id, role: 'MODERATOR', boardId: world.boardId, until: '2099-12-31' }
  await roles.give(admin, given)
  await roles.endOf(person, person, 'MODERATOR')
  await roles.give(admin, { personId: admin.id, role: 'MODERATOR' })
  const { edges } = await read(`first: 3`)
  const ofPerson = { role: 'MODERATOR', until: '2099-12-31', board: { id: world.boardId }, person: { id: person.id } }
  expect(edges.map(({ node }: { node: object }) => node)).toEqual([
    {
      act: 'GIVEN',
      role: 'MODERATOR',
      until: null,
      isOwn: true,
      board: null,
      person: { id: admin.id },
      by: { id: admin.id },
    },
    { act: 'ENDED', ...ofPerson, isOwn: true, by: { id: person.id } },
    { act: 'GIVEN', ...ofPerson, isOwn: false, by: { id: admin.id } },
  ])
})

test('the log of one person has only what concerns their roles, page by page without a hole', async () => {
  const [person, other] = [await world.aPerson(), await world.aPerson()]
  for (const role of ['FACILITATOR', 'MODERATOR', 'CONTRACT_EDITOR']) {
    await roles.give(admin, { personId: person.id, role })
    await roles.give(admin, { personId: other.id, role })
  }
  const first = await read(`personId: "${person.id}", first: 2`)
  expect(first.edges.map(({ node }: any) => node.role)).toEqual(['CONTRACT_EDITOR', 'MODERATOR'])
  expect(first.pageInfo.hasNextPage).toBe(true)
  const rest = await read(`personId: "${person.id}", first: 2, after: "${first.pageInfo.endCursor}"`)
  expect(rest.edges.map(({ node }: any) => node.role)).toEqual(['FACILITATOR'])
  expect(rest.pageInfo.hasNextPage).toBe(false)
})

test('nobody else reads the log', async () => {
  const moderator = await world.aPerson({ roles: ['MODERATOR', 'FACILITATOR', 'CONTRACT_EDITOR'] })
  for (const who of [null, moderator]) {
    const { codes } = await world.ask(who, `{ roleLog { ${fields} } }`)
    expect(codes).toEqual([who ? 'ADMINISTRATORS_ONLY' : 'SIGN_IN_FIRST'])
  }
})

test('who facilitates a board proposes where only its team does, and lays its levers in order', async () => {
  const facilitator = await world.aPerson()
  const rules = 'mutation ($input: EditBoardInput!) { editBoard(input: $input) { id } }'
  const input = {
    operationId: crypto.randomUUID(),
    boardId: world.boardId,
    title: 'Tableau d’essai',
    proposers: 'TEAM',
  }
  const leverId = await world.aLever(await world.aPerson())
  expect((await world.ask(admin, rules, { input })).codes).toEqual([])
  await expect(world.aLever(facilitator)).rejects.toThrow('PROPOSE_TEAM_ONLY')
  await roles.give(admin, { personId: facilitator.id, role: 'FACILITATOR', boardId: world.boardId })
  const own = await world.aLever(facilitator)
  const move = 'mutation ($input: MoveLeverInput!) { moveLever(input: $input) { number } }'
  const moved = { operationId: crypto.randomUUID(), leverId, afterId: own }
  expect((await world.ask(facilitator, move, { input: moved })).codes).toEqual([])
})
