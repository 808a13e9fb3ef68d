import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'

// Four processes at once take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

async function startFour(env: Record<string, string>): Promise<ServerProcess[]> {
  const started = await Promise.allSettled(Array.from({ length: 4 }, () => startServerProcess(env)))
  const nodes = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = started.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  const ends = await Promise.all(nodes.map((node) => node.end('SIGTERM')))
  expect([failed, ends]).toEqual([[], [0, 0, 0, 0]])
  return nodes
}

async function rowsOf(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

test('four nodes that start at once on an empty database all serve, with one programme', async () => {
  for (let round = 0; round < 2; round += 1) {
    const url = await freshDatabase()
    await startFour({ DATABASE_URL: url })
    expect(await rowsOf(url, 'select count(*)::integer as programmes from programme')).toEqual([{ programmes: 1 }])
  }
})

test('four nodes that start at once on an empty demonstration show each of its boards once', async () => {
  const url = await freshDatabase()
  await startFour({ DATABASE_URL: url, DEMO: 'true' })
  const twice = await rowsOf(url, 'select title from board group by title having count(*) > 1')
  const undone = await rowsOf(
    url,
    `select stream.id from stream left join event on event.stream_id = stream.id group by stream.id
     having count(number) <> head or coalesce(max(number), 0) <> head`,
  )
  expect([twice, undone]).toEqual([[], []])
})

test('four nodes of a new version that start at once bring the tables of the old one up to date once', async () => {
  const url = await freshDatabase()
  await startFour({ DATABASE_URL: url })
  const before = await rowsOf(url, 'select id, epoch from stream order by id')
  await rowsOf(url, 'drop table timeline, write_probe')
  await rowsOf(url, `delete from migration where name = '2026-11-30-timeline'`)
  await startFour({ DATABASE_URL: url })
  expect(await rowsOf(url, 'select id, epoch from stream order by id')).toEqual(before)
  const done = await rowsOf(url, 'select name from migration group by name having count(*) > 1')
  expect(done).toEqual([])
})
