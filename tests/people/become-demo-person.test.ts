import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { cameIn } from '../support/sign-in.ts'
import { startWorld, type World } from '../support/world.ts'

let demo: World
let real: World
beforeAll(async () => {
  demo = await startWorld({ demo: true })
  real = await startWorld()
})
afterAll(async () => {
  await demo.stop()
  await real.stop()
})

const become = 'mutation ($personId: ID!) { becomeDemoPerson(personId: $personId) { id roles { role } } }'
const people = async () =>
  (await demo.ask(null, '{ instance { demo demoPeople { id displayName college } } }')).data?.instance.demoPeople

test('on a demonstration one click becomes one of its people', async () => {
  const [first] = await people()
  const person = cameIn(await demo.ask(null, become, { personId: first.id }))
  expect((await demo.ask(person, '{ me { id } }')).data?.me.id).toBe(first.id)
})

test('one can become another: the session before is over', async () => {
  const [first, second] = await people()
  const before = cameIn(await demo.ask(null, become, { personId: first.id }))
  const after = cameIn(await demo.ask(before, become, { personId: second.id }))
  expect(after.id).toBe(second.id)
  expect((await demo.ask(before, '{ me { id } }')).data?.me).toBeNull()
})

test('the people of a demonstration are of several colleges, one moderates and one administers', async () => {
  const roles = []
  for (const { id } of await people())
    roles.push(
      (await demo.ask(null, become, { personId: id })).data?.becomeDemoPerson.roles.map(
        ({ role }: { role: string }) => role,
      ),
    )
  expect(new Set((await people()).map(({ college }: { college: string }) => college)).size).toBeGreaterThanOrEqual(5)
  expect(roles.filter((held) => held.includes('MODERATOR'))).toHaveLength(1)
  expect(roles.filter((held) => held.includes('ADMIN'))).toEqual([['ADMIN']])
})

test('nobody becomes someone who is not of the demonstration', async () => {
  const resident = await demo.aPerson()
  for (const personId of [resident.id, 'not-an-id', '']) {
    const { codes, cookie } = await demo.ask(null, become, { personId })
    expect({ codes, cookie }).toEqual({ codes: ['NOT_FOUND'], cookie: null })
  }
})

test('elsewhere nobody becomes anybody', async () => {
  const admin = await real.aPerson({ role: 'ADMIN' })
  const { codes, cookie } = await real.ask(null, become, { personId: admin.id })
  expect({ codes, cookie }).toEqual({ codes: ['NOT_A_DEMO'], cookie: null })
  expect((await real.ask(null, '{ instance { demo demoPeople { id } } }')).data?.instance).toEqual({
    demo: false,
    demoPeople: [],
  })
})

test('nor over a socket, which has no cookies', async () => {
  const [first] = await people()
  const socket = follow(demo, null, become, { personId: first.id })
  expect((await socket.next()).errors[0].extensions.code).toBe('HTTP_ONLY')
  await socket.stop()
})
