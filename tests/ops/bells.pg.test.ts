import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Bell } from '../../packages/server/src/cluster/bell.ts'
import { openBell } from '../../packages/server/src/cluster/open-bell.ts'
import { topicOfReaders } from '../../packages/server/src/features/boards/readers/topic-of-readers.ts'
import { makeLogger } from '../../packages/server/src/logger.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'

// Crowds take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const logger = makeLogger({ logLevel: 'silent' })

/** The names of the programs that are Redis, or the same under another name. */
const redis = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0)

interface Place {
  open(): Promise<Bell>
  /** Cuts the connections of bells, as a network does. */
  cut(): Promise<void>
  stop(): Promise<void>
}

async function postgresPlace(): Promise<Place> {
  const url = await freshDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    open: () => openBell({ databaseUrl: url, redisUrl: null }, logger),
    async cut() {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leviers_bell'`,
      )
    },
    stop: () => client.end(),
  }
}

async function redisPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'leviers-redis-'))
  const port = await freePort()
  let server = await startRedis(port, folder)
  return {
    open: () => openBell({ databaseUrl: null, redisUrl: `redis://127.0.0.1:${port}` }, logger),
    async cut() {
      await ended(server)
      server = await startRedis(port, folder)
    },
    async stop() {
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startRedis(port: number, folder: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  const server = spawn(redis ?? '', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise<void>((resolve) =>
    server.stdout?.on('data', (text: Buffer) => text.includes('eady to accept connections') && resolve()),
  )
  return server
}

function ended(server: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGKILL')
  return end
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const places = [{ name: 'PostgreSQL', start: postgresPlace }, ...(redis ? [{ name: redis, start: redisPlace }] : [])]

test('a Redis is there for the test of its bell', () => {
  if (!redis) process.stderr.write('LEFT OUT: the bell over Redis, since there is no redis-server on this machine\n')
  // Where it is installed for the tests, its absence is a fault.
  expect(redis !== undefined || !process.env.LEVIERS_EXPECTS_REDIS).toBe(true)
})

describe.each(places)('the bell over $name', ({ start }) => {
  let place: Place
  let here: Bell
  let there: Bell
  beforeAll(async () => {
    place = await start()
    here = await place.open()
    there = await place.open()
  })
  afterAll(async () => {
    await here.stop()
    await there.stop()
    await place.stop()
  })

  test('is heard on the other node, by those who listen to that topic only', async () => {
    let [board, other] = [0, 0]
    const stops = [there.listen('board', () => (board += 1)), there.listen('other', () => (other += 1))]
    here.ring('board')
    await expect.poll(() => board).toBeGreaterThan(0)
    expect(other).toBe(0)
    stops.forEach((stop) => stop())
  })

  test('tells the other node that it changed who may read boards, and takes no topic that would not arrive', async () => {
    let rings = 0
    const stop = there.listen(topicOfReaders, () => (rings += 1))
    here.ring(topicOfReaders)
    await expect.poll(() => rings).toBeGreaterThan(0)
    expect(() => here.ring('two words')).toThrow('not one word')
    stop()
  })

  test('tells a thousand rings of many topics in few messages, and forgets none', async () => {
    const heard = new Set<string>()
    const topics = Array.from(
      { length: 300 },
      (_, index) => `0190f3a2-0000-7000-8000-${String(index).padStart(12, '0')}`,
    )
    const stops = topics.map((topic) => there.listen(topic, () => heard.add(topic)))
    for (let round = 0; round < 4; round += 1) topics.forEach((topic) => here.ring(topic))
    await expect.poll(() => heard.size).toBe(300)
    stops.forEach((stop) => stop())
  })

  test('comes back by itself when its connections are cut, has everybody look, and is heard again', async () => {
    let rings = 0
    const stop = there.listen('board', () => (rings += 1))
    await place.cut()
    // Nobody rang: this is the look after a time of deafness.
    await expect.poll(() => rings).toBeGreaterThan(0)
    await expect.poll(() => here.isUp() && there.isUp()).toBe(true)
    const before = rings
    here.ring('board')
    await expect.poll(() => rings).toBeGreaterThan(before)
    stop()
  })
})
