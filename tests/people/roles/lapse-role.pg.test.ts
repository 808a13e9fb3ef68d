import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '../../support/follow.ts'
import { operation } from '../../support/give.ts'
import { programmeAt } from '../../programme/programme-acts.ts'
import { migratedDatabase } from '../../support/postgres/migrated-database.ts'
import { startWorld, type TestPerson, type World } from '../../support/world.ts'
import { aBoardOf } from './a-board-of.ts'
import { rolesAt } from './roles-at.ts'

let here: World
let there: World
let admin: TestPerson
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
  admin = await here.aPerson({ role: 'ADMIN' })
})
afterAll(() => Promise.all([here.stop(), there.stop()]))

/** The last day of all that somebody holds is over now. */
const endTheDay = ({ id }: TestPerson) =>
  here.sql.rows('update role_grant set until = current_date - 1, ends_at = now() where person_id = $1', [id])

test('the last day is over at midnight where the programme is, also when that is said later', async () => {
  const person = await here.aPerson()
  const { data } = await here.ask(null, '{ programme { name territory state } }')
  const { name, territory, state } = data?.programme ?? {}
  for (const [until, timeZone, end] of [
    ['2099-01-15', null, '2099-01-15T23:00:00.000Z'],
    ['2099-07-15', null, '2099-07-15T22:00:00.000Z'],
    ['2099-07-15', 'Indian/Reunion', '2099-07-15T20:00:00.000Z'],
    ['2099-07-16', null, '2099-07-16T20:00:00.000Z'],
    ['2099-07-16', 'Europe/Paris', '2099-07-16T22:00:00.000Z'],
  ]) {
    await rolesAt(here).give(admin, { personId: person.id, role: 'MODERATOR', until })
    if (timeZone)
      expect(
        (await programmeAt(here).edit(admin, { name, territory, presentation: 'À nous de jouer.', state, timeZone }))
          .codes,
      ).toEqual([])
    const [grant] = await here.sql.rows<{ end: string }>(
      `select to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as end from role_grant
       where person_id = $1 and ended_at is null`,
      [person.id],
    )
    expect(grant?.end).toBe(end)
  }
})

const feed = 'subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { number } }'

test('what a role had opened closes by itself on both nodes when its last day is over', async () => {
  const person = await here.aPerson()
  const reserved = await aBoardOf(here, admin, { visibility: 'INVITED' })
  for (const boardId of [here.boardId, reserved])
    await rolesAt(here).give(admin, { personId: person.id, role: 'MODERATOR', boardId, until: '2099-12-31' })
  const sees = async (node: World) =>
    (await node.ask(person, `{ board(id: "${reserved}") { id } }`)).data?.board !== null
  expect([await sees(here), await sees(there)]).toEqual([true, true])
  const leverId = await here.aLever(admin)
  const { cursor } = (await here.ask(null, `{ board(id: "${here.boardId}") { cursor } }`)).data?.board ?? {}
  const closed = await Promise.all(
    [here, there].map(async (node) => {
      const before = node.app.counts().followers
      const live = follow(node, person, feed, { id: here.boardId, after: cursor })
      await expect.poll(() => node.app.counts().followers).toBe(before + 1)
      return { over: live.next().catch((fault: { code?: number }) => fault.code) }
    }),
  )
  await endTheDay(person)
  expect([await sees(here), await sees(there)]).toEqual([false, false])
  const { codes } = await here.ask(
    person,
    'mutation ($input: HideLeverInput!) { hideLever(input: $input) { number } }',
    {
      input: { ...operation(), leverId, reason: 'SPAM', motive: 'Publicité.' },
    },
  )
  expect(codes).toEqual(['MODERATORS_ONLY'])
  for (const { over } of closed) expect(await over).toBe(4401)
  const log = `{ roleLog(personId: "${person.id}", first: 2) { edges { node { act by { id } } } } }`
  await expect
    .poll(async () => (await there.ask(admin, log)).data?.roleLog.edges)
    .toEqual([{ node: { act: 'LAPSED', by: null } }, { node: { act: 'LAPSED', by: null } }])
})
