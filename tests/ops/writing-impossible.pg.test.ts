import pg from 'pg'
import { expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { give, operation } from '../support/give.ts'
import { until } from '../support/until.ts'
import { startWorld } from '../support/world.ts'

test('a node whose database only reads is not ready, says to try again, and is ready once it writes again', async () => {
  const databaseUrl = await migratedDatabase()
  const world = await startWorld({ databaseUrl })
  const author = await world.aPerson()
  const leverId = await world.aLever(author)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const onlyReads = async (isSo: boolean) => {
    await client.query(
      `do $$ begin execute format('alter database %I set default_transaction_read_only = ${isSo}', current_database()); end $$`,
    )
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
  }
  const ready = async () => {
    const answer = await fetch(`${world.url}/ready`)
    return { status: answer.status, ...(await answer.json()) }
  }
  await onlyReads(true)
  await until(async () => (await ready()).writing === false)
  // Asked until it is the database that refuses, and no longer the end of its connections.
  expect(await ready()).toMatchObject({ status: 'not ready', writing: false })
  expect((await fetch(`${world.url}/ready`)).status).toBe(503)
  const vote = () => world.ask(author, give('castVote', ''), { input: { ...operation(), leverId, value: 'AGREE' } })
  expect((await vote()).codes).toEqual(['UNAVAILABLE'])
  await client.query('set default_transaction_read_only = off')
  await onlyReads(false)
  await until(async () => (await ready()).writing === true)
  await until(async () => (await vote()).codes.length === 0)
  await client.end()
  await world.stop()
})
