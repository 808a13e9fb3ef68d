import { afterAll, beforeAll, expect, test } from 'vitest'
import { timeZones } from '../../packages/shared/src/time-zones.ts'
import { dayIn } from '../../packages/server/src/features/boards/calendar/days.ts'
import { operation } from '../support/give.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startWorld, type World } from '../support/world.ts'
import { everything, programmeAt } from './programme-acts.ts'

let world: World
let leverId: string
beforeAll(async () => {
  world = await startWorld({ databaseUrl: await migratedDatabase() })
  leverId = await world.aLever(await world.aPerson())
})
afterAll(() => world.stop())

/** The clock of the server shows a moment: it only goes on. */
function standAt(moment: number): void {
  world.pass(moment - world.app.parts.now().getTime())
}

async function setUp(timeZone: string, endsOn: string): Promise<void> {
  const acts = programmeAt(world)
  // Sessions end while months go by.
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { name, territory, presentation, state, phases } = await acts.read()
  expect((await acts.edit(admin, { name, territory, presentation, state, timeZone })).codes).toEqual([])
  const { id: phaseId, current: _current, ...phase } = phases[0]
  await acts.editPhase(admin, { phaseId, ...phase, ...everything, startsOn: '2020-01-01', endsOn })
  for (const { id } of phases.slice(1)) await acts.removePhase(admin, { phaseId: id })
}

async function mayVote(): Promise<boolean> {
  const input = { ...operation(), leverId, value: 'AGREE' }
  const cast = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
  const { codes } = await world.ask(await world.aPerson(), cast, { input })
  const { phases } = await programmeAt(world).read()
  const isOpen = codes.length === 0
  expect([codes, phases[0].current]).toEqual([isOpen ? [] : ['PHASE_CLOSED'], isOpen])
  return isOpen
}

const year = new Date().getUTCFullYear() + 1

/** A Sunday of next year, the last of a month unless said otherwise: clocks change in the night before. */
function sunday(month: number, number?: number): string {
  const last = new Date(Date.UTC(year, month, number ? number * 7 : 0))
  last.setUTCDate(last.getUTCDate() - last.getUTCDay())
  return last.toISOString().slice(0, 10)
}

test.each([
  ['America/Miquelon', sunday(2, 2), 26],
  ['Indian/Reunion', sunday(3), 20],
  ['Europe/Paris', sunday(3), 22],
  ['America/Martinique', sunday(3), 28],
  ['Europe/Paris', sunday(10), 23],
  ['Pacific/Tahiti', sunday(10), 34],
])('in %s a phase whose last day is %s is over %i hours after it began in Greenwich', async (zone, endsOn, hours) => {
  await setUp(zone, endsOn)
  const end = Date.parse(endsOn) + hours * 3_600_000
  standAt(end - 60_000)
  expect(await mayVote()).toBe(true)
  standAt(end + 1_000)
  expect(await mayVote()).toBe(false)
})

test('another time zone opens and closes at once what is today there, or is not any more', async () => {
  const endsOn = `${year}-12-01`
  await setUp('Pacific/Tahiti', endsOn)
  standAt(Date.parse(endsOn) + 25 * 3_600_000)
  expect(await mayVote()).toBe(true)
  await setUp('Indian/Reunion', endsOn)
  expect(await mayVote()).toBe(false)
})

test('the database and the pages know the same days in every time zone that is offered', async () => {
  const moments = Array.from({ length: 200 }, (_, index) => new Date(Date.UTC(2026, 0, 1) + index * 44 * 3_600_000))
  for (const zone of timeZones) {
    const rows = await world.sql.rows<{ day: string }>(
      `select (at at time zone $1)::date::text as day from unnest($2::timestamptz[]) with ordinality as each (at, place)
       order by place`,
      [zone, moments.map((at) => at.toISOString())],
    )
    expect(rows.map(({ day }) => day)).toEqual(moments.map((at) => dayIn(zone, at)))
  }
})

test('a time zone that is not one is refused, and nothing changes', async () => {
  const acts = programmeAt(world)
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { name, territory, presentation, state } = await acts.read()
  const identity = { name, territory, presentation, state }
  expect((await acts.edit(admin, { ...identity, timeZone: 'Europe/Nantes' })).codes).toEqual(['BAD_INPUT'])
})
