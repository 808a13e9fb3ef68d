import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'
import { aBody, aMandate, bodiesOf, eventsOf, shownAuthor } from './bodies.ts'

let world: World
let admin: TestPerson
beforeAll(async () => {
  world = await startWorld()
  admin = await world.aPerson({ role: 'ADMIN' })
})
afterAll(() => world.stop())

const end = (by: TestPerson | null, mandateId: string) => bodiesOf(world).end(by, { mandateId })

test('who is no longer a member has no body beside their name, and says again who they are', async () => {
  const [organisationId, person] = [await aBody(world, admin, { college: 'BAILLEURS' }), await world.aPerson()]
  const leverId = await world.aLever(person)
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
  expect((await end(admin, mandateId)).data?.endMandate).toEqual({ id: organisationId, memberCount: 0 })
  const shown = { displayName: 'Camille', organisation: null, college: 'BAILLEURS', memberOf: null }
  expect(await shownAuthor(world, leverId)).toEqual(shown)
  const input = { ...operation(), displayName: 'Camille', college: 'HABITANTS', organisation: 'Voisine du pont' }
  await world.ask(person, 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', { input })
  expect(await shownAuthor(world, leverId)).toMatchObject({ organisation: 'Voisine du pont', college: 'HABITANTS' })
})

test('a mandate ends once, and its days are kept', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
  expect([(await end(admin, mandateId)).codes, (await end(admin, mandateId)).codes]).toEqual([[], []])
  const rows = await world.sql.rows(
    `select granted_by as "grantedBy", starts_on <= ends_on as "isInOrder", ended_at is not null as "hasEnded"
     from mandate where id = $1`,
    [mandateId],
  )
  expect(rows).toEqual([{ grantedBy: admin.id, isInOrder: true, hasEnded: true }])
  const data = { mandateId, organisationId }
  expect(await eventsOf(world, person.id, ['MandateEnded'])).toEqual([{ kind: 'MandateEnded', data }])
})

test('an old mandate that is ended again leaves a newer one alone', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const old = await aMandate(world, admin, { personId: person.id, organisationId })
  await end(admin, old)
  const newer = await aMandate(world, admin, { personId: person.id, organisationId })
  await end(admin, old)
  expect((await world.ask(person, '{ me { mandates { id } } }')).data?.me.mandates).toEqual([{ id: newer }])
})

test('who left one body can become a member of another', async () => {
  const [first, second] = [await aBody(world, admin), await aBody(world, admin)]
  const person = await world.aPerson()
  await end(admin, await aMandate(world, admin, { personId: person.id, organisationId: first }))
  await aMandate(world, admin, { personId: person.id, organisationId: second })
  expect((await world.ask(person, '{ me { person { memberOf { id } } } }')).data?.me.person.memberOf).toEqual({
    id: second,
  })
})

test('only an administrator ends a mandate, and only one that there is', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
  expect((await end(person, mandateId)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect((await end(null, mandateId)).codes).toEqual(['SIGN_IN_FIRST'])
  expect((await end(admin, randomUUID())).codes).toEqual(['NOT_FOUND'])
  expect((await world.ask(person, '{ me { mandates { id } } }')).data?.me.mandates).toEqual([{ id: mandateId }])
})

test('a socket that was opened as a member is closed when one is none any more', async () => {
  const [organisationId, person] = [await aBody(world, admin), await world.aPerson()]
  const mandateId = await aMandate(world, admin, { personId: person.id, organisationId })
  const after = (await world.ask(person, '{ me { cursor } }')).data?.me.cursor
  const feed = 'subscription ($after: String!) { personFeed(after: $after) { __typename } }'
  const watcher = follow(world, person, feed, { after })
  const closed = (async () => {
    // They may still be told that it ended.
    for (;;) await watcher.next()
  })()
  await expect.poll(() => world.app.counts().followers).toBe(1)
  await end(admin, mandateId)
  await expect(closed).rejects.toMatchObject({ code: 4401 })
})
