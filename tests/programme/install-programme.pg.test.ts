import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { startNewWorld, startWorld, type World } from '../support/world.ts'
import { programmeAt } from './programme-acts.ts'

let one: World
let other: World
beforeAll(async () => {
  const databaseUrl = await freshDatabase()
  one = await startNewWorld({ databaseUrl })
  other = await startNewWorld({ databaseUrl })
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

const about = { territory: 'Port-Saint-Yves', presentation: 'Trois quartiers.' }

test('of administrators who set the instance up at the same moment on two nodes one does, and nothing is there twice', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => one.aPerson({ role: 'ADMIN' })))
  const answers = await Promise.all(
    people.map((person, at) => {
      const input = { ...about, name: `Ville ${at}`, template: at % 2 === 0 ? 'CITY_CONTRACT' : 'IDEAS' }
      return programmeAt(at % 2 === 0 ? one : other).install(person, input)
    }),
  )
  expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(5).fill('ALREADY_INSTALLED'))
  const installed = answers.findIndex(({ codes }) => codes.length === 0)
  for (const node of [one, other]) {
    const { name, phases } = await programmeAt(node).read()
    expect([name, phases.length]).toEqual([`Ville ${installed}`, 3])
  }
  const events = await one.sql.rows("select number from event where kind = 'ProgrammeInstalled'")
  expect(events).toHaveLength(1)
})

test('the same press that arrives again, also on the other node, gets the same answer', async () => {
  await one.sql.rows('delete from phase')
  await one.sql.rows('update programme set installed_at = null')
  const admin = await one.aPerson({ role: 'ADMIN' })
  const input = { operationId: randomUUID(), ...about, name: 'Port-Saint-Yves', template: 'EMPTY' }
  const nodes = [one, one, other, other]
  const answers = await Promise.all(nodes.map((node) => programmeAt(node).install(admin, input)))
  expect(answers.map(({ codes }) => codes)).toEqual(nodes.map(() => []))
  expect((await programmeAt(other).read()).phases).toHaveLength(1)
})

test('an instance that is older than the set-up stays as it is: nobody is asked to set it up', async () => {
  const databaseUrl = await migratedDatabase()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('alter table programme drop column installed_at')
  await client.query("delete from migration where name = '2026-11-30-setup-installed'")
  const { rows: before } = await client.query('select id, name from programme')
  await client.end()
  const old = await startWorld({ databaseUrl })
  const [programme] = before
  expect(await programmeAt(old).read()).toMatchObject({ name: programme.name, isInstalled: true })
  const { data } = await old.ask(await old.aPerson({ role: 'ADMIN' }), '{ firstSteps { stages boards people pages } }')
  expect(Object.values(data?.firstSteps)).toEqual([true, true, true, true])
  await old.stop()
})
