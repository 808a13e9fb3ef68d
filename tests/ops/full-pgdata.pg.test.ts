import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { startCluster } from '../support/postgres/postgres.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 300_000 })

async function readyAt({ url }: World) {
  const answer = await fetch(`${url}/ready`)
  return { code: answer.status, ...(await answer.json()) }
}

/** Somebody who votes: what the server answers, and how often it counted. */
async function aVoter(world: World) {
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const input = { ...operation(), leverId, value: 'AGREE' }
  const tally = async () => {
    const { data } = await world.ask(null, 'query ($id: ID!) { lever(id: $id) { tally { total } } }', { id: leverId })
    return data?.lever.tally.total
  }
  /** Something that needs room of its own. */
  const propose = () => {
    const words = randomBytes(9_000).toString('hex')
    return world.ask(author, give('publishLever', ''), {
      input: { ...operation(), boardId: world.boardId, title: 'Long', body: words },
    })
  }
  return { tally, propose, vote: () => world.ask(author, give('castVote', ''), { input }) }
}

test('a node whose PostgreSQL says that its disk is full is not ready and says to try again, until there is room', async () => {
  const databaseUrl = await migratedDatabase()
  const world = await startWorld({ databaseUrl })
  const { vote, tally } = await aVoter(world)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`create function no_room() returns trigger language plpgsql as $$ begin
    raise 'could not extend file "base/1/2": No space left on device' using errcode = 'disk_full'; end $$`)
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  for (const { name } of tables) {
    await client.query(
      `create trigger no_room before insert or update on "${name}" for each statement execute function no_room()`,
    )
  }
  await until(async () => (await readyAt(world)).writing === false)
  expect(await readyAt(world)).toMatchObject({ code: 503, status: 'not ready', database: true, writing: false })
  const refused = await vote()
  expect(refused.codes).toEqual(['UNAVAILABLE'])
  expect(refused.errors[0]?.extensions.retryAfter).toBeGreaterThan(0)
  expect(JSON.stringify(refused.errors)).not.toMatch(/space|base\/1|device/)
  expect(await tally()).toBe(0)
  await client.query('drop function no_room cascade')
  await until(async () => (await readyAt(world)).code === 200)
  expect((await vote()).codes).toEqual([])
  expect(await tally()).toBe(1)
  await client.end()
  await world.stop()
})

test('and so with a PGDATA that is full to its last byte: once there is room it goes on by itself', async (context) => {
  const disk = mountSmallDisk(300)
  if (!disk) return context.skip('a disk cannot be mounted here')
  const cluster = await startCluster(disk.path)
  const world = await startWorld({ databaseUrl: cluster.url })
  const { vote, tally, propose } = await aVoter(world)
  disk.fill()
  await until(async () => (await readyAt(world)).writing === false)
  expect(await readyAt(world)).toMatchObject({ code: 503, status: 'not ready', writing: false })
  let codes: string[] = []
  await until(async () => (codes = (await propose()).codes).length > 0)
  expect(codes).toEqual(['UNAVAILABLE'])
  expect(await tally()).toBe(0)
  disk.free()
  await until(async () => (await readyAt(world)).code === 200)
  await until(async () => (await vote()).codes.length === 0)
  expect(await tally()).toBe(1)
  expect((await propose()).codes).toEqual([])
  await world.stop()
  await cluster.stop()
  disk.remove()
})
