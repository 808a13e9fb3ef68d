import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anAccount } from '../../support/sign-in.ts'
import { startWorld, type World } from '../../support/world.ts'
import { rolesAt } from './roles-at.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => world.pass(60_000))
afterAll(() => world.stop())

const signedIn = () => anAccount(world, 'admin@example.org')
const rolesOf = async (person: Awaited<ReturnType<typeof signedIn>>) =>
  (await rolesAt(world).heldBy(person)).map(({ role, boardId, until }) => [role, boardId, until])

test('whom the setting names administers from when they sign in, and nothing else: they do not moderate', async () => {
  const admin = await signedIn()
  expect(await rolesOf(admin)).toEqual([['ADMIN', null, null]])
  const log = '{ roleLog { edges { node { act role isOwn by { id } person { id } } } } }'
  const { data } = await world.ask(admin, log)
  expect(data?.roleLog.edges[0].node).toEqual({
    act: 'GIVEN',
    role: 'ADMIN',
    isOwn: false,
    by: null,
    person: { id: admin.id },
  })
  expect(await rolesOf(await signedIn())).toEqual([['ADMIN', null, null]])
})

test('what another administrator ended stays ended at the next sign-in', async () => {
  const [other, admin] = [await world.aPerson({ role: 'ADMIN' }), await signedIn()]
  expect((await rolesAt(world).endOf(other, admin, 'ADMIN')).codes).toEqual([])
  expect(await rolesOf(await signedIn())).toEqual([])
})

test('when nobody administers any more, whom the setting names does again', async () => {
  await world.sql.rows("update role_grant set ended_at = now() where role = 'ADMIN' and ended_at is null")
  expect(await rolesOf(await signedIn())).toEqual([['ADMIN', null, null]])
})
