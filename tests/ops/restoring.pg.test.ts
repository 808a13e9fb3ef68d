import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from 'graphql-ws'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { findProgram } from '../../packages/server/src/backups/postgres-programs.ts'
import { createPerson } from '../../packages/server/src/features/people/create-person.ts'
import { startSession } from '../../packages/server/src/features/people/session.ts'
import { askAt } from '../support/ask-at.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { startServerProcess, type ServerProcess } from '../support/server-process.ts'
import { until } from '../support/until.ts'
import type { TestPerson } from '../support/world.ts'
import { openOwnDatabase } from '../torture/own-database.ts'

// Processes are started, stopped and started anew; they take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
const longest = 90_000

const built = (name: string) => fileURLToPath(new URL(`../../packages/server/dist/${name}.js`, import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leviers-restoring-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Said {
  status: number
  text: string
}

function leviers(env: Record<string, string>, ...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const settings = { env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '', ...env } }
    execFile(process.execPath, [built('cli'), ...args], settings, (fault, out, said) =>
      resolve({ status: fault ? Number(fault.code) : 0, text: `${out}${said}` }),
    )
  })
}

/** Follows a board as a page does: it comes back with its last cursor, whatever happens to the node. */
function followBoard(url: string, boardId: string, cursor: string) {
  const told: { kind: string; title: string | null }[] = []
  let after = cursor
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => void setTimeout(resolve, 200)),
  })
  const query = `subscription ($boardId: ID!, $after: String!) { boardFeed(boardId: $boardId, after: $after) {
    __typename cursor ... on LeverPublished { lever { title } } } }`
  const variables = {
    boardId,
    get after() {
      return after
    },
  }
  client.subscribe<any>(
    { query, variables },
    {
      next({ data }) {
        const { __typename: kind, lever, cursor: last } = data.boardFeed
        after = last
        told.push({ kind, title: lever?.title ?? null })
      },
      error: (fault) => void told.push({ kind: `ended: ${JSON.stringify(fault)}`, title: null }),
      complete: () => void told.push({ kind: 'ended', title: null }),
    },
  )
  return { told, stop: () => client.dispose() }
}

const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'

interface Instance {
  nodes: ServerProcess[]
  env: Record<string, string>
  admin: TestPerson
}

/** Goes back in time under those who follow, on all nodes, and expects that they miss nothing of what happens then. */
async function goBack({ nodes, env, admin }: Instance, restore: (path: string) => Promise<void>): Promise<void> {
  const asks = nodes.map(({ url }) => askAt(url))
  const give = async (place: number, document: string, input: object) => {
    let data: any = null
    await until(async () => {
      const operation = { operationId: randomUUID(), ...input }
      data = (await asks[place % asks.length]?.(admin, document, { input: operation }).catch(() => null))?.data ?? null
      return data !== null
    }, longest)
    return data
  }
  const { createBoard } = await give(0, open, { title: 'Avant' })
  const boardId: string = createBoard.id
  const add = (place: number, title: string) => give(place, publish, { boardId, title, body: 'Au pied des tours.' })
  const { data } = (await asks[0]?.(null, 'query ($id: ID!) { board(id: $id) { cursor } }', { id: boardId })) ?? {}
  const followers = nodes.map(({ url }) => followBoard(url, boardId, data?.board.cursor))
  const titles = (place: number) => followers[place]?.told.flatMap(({ title }) => title ?? []) ?? []
  for (let index = 0; index < 3; index += 1) await add(index, `gardé ${index}`)
  const path = join(folder, `${randomUUID()}.leviers`)
  expect(await leviers(env, 'backup', path)).toMatchObject({ status: 0 })
  expect(statSync(path).mode & 0o777).toBe(0o600)
  for (let index = 0; index < 5; index += 1) await add(index, `perdu ${index}`)
  await until(() => followers.every((_, place) => titles(place).length === 8), longest)

  await restore(path)
  await until(() => followers.every(({ told }) => told.some(({ kind }) => kind === 'BoardReset')), longest)
  for (let index = 0; index < 20; index += 1) await add(index, `nouveau ${index}`)
  const fresh = Array.from({ length: 20 }, (_, index) => `nouveau ${index}`)
  await until(() => followers.every((_, place) => titles(place).includes('nouveau 19')), longest)
  for (const { told } of followers) {
    const kinds = told.map(({ kind }) => kind)
    const reset = kinds.lastIndexOf('BoardReset')
    expect(kinds.slice(0, 8)).not.toContain('BoardReset')
    expect(reset).toBeGreaterThanOrEqual(8)
    expect(kinds.filter((kind) => kind.startsWith('ended'))).toEqual([])
    expect(told.slice(reset + 1).flatMap(({ title }) => title ?? [])).toEqual(fresh)
  }
  const { data: shown } =
    (await asks[0]?.(null, 'query ($id: ID!) { board(id: $id) { leverCount } }', { id: boardId })) ?? {}
  expect(shown?.board.leverCount).toBe(23)
  for (const { stop } of followers) await stop()
}

async function onPostgres(): Promise<Instance & { url: string; stop(): Promise<void> }> {
  const url = await freshDatabase()
  const env = { DATABASE_URL: url, DATA_DIR: join(folder, 'none'), DEMO: 'false' }
  const nodes = await Promise.all([startServerProcess(env), startServerProcess(env)])
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows = async (text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows
  const id = await createPerson({ rows }, { displayName: 'Administration', role: 'ADMIN', locale: 'FR' }, new Date())
  const cookie = `leviers=${await startSession({ rows }, { personId: id, now: new Date() })}`
  await client.end()
  const stop = async () => {
    const statuses = await Promise.all(nodes.map((node) => node.end('SIGTERM')))
    expect(statuses).toEqual([0, 0])
  }
  return { nodes, env, admin: { id, cookie }, url, stop }
}

test('a backup that is restored on PostgreSQL while two nodes serve: everybody starts over and misses nothing of what comes', async () => {
  const instance = await onPostgres()
  await goBack(instance, async (path) => {
    const { status, text } = await leviers(instance.env, 'restore', path)
    expect(text).toContain('Les journaux sont sans trou et les compteurs sont justes.')
    expect(status).toBe(0)
  })
  await instance.stop()
})

test('a backup that is restored by hand, with PostgreSQL’s own program, is noticed by the nodes themselves', async () => {
  const instance = await onPostgres()
  await goBack(instance, async (path) => {
    const before = await timelineOf(instance.url)
    const tables = `drop schema if exists pgboss cascade; drop table if exists public.timeline`
    await once(instance.url, tables)
    const program = await findProgram('pg_restore', 1)
    await new Promise<void>((resolve) => {
      const args = ['--clean', '--if-exists', '--no-owner', `--dbname=${instance.url}`, path]
      execFile(program, args, () => resolve())
    })
    await until(async () => (await timelineOf(instance.url)) !== before, longest)
  })
  await instance.stop()
})

async function once(url: string, text: string): Promise<any[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

const timelineOf = async (url: string) => (await once(url, 'select id from timeline').catch(() => []))[0]?.id

test('a backup that is restored on the embedded database while it is served: everybody starts over and misses nothing of what comes', async () => {
  const env = { DATA_DIR: join(folder, 'embedded'), DEMO: 'false' }
  const { sql, close } = await openOwnDatabase(built('main'), env.DATA_DIR)
  const rows = async (text: string, values: readonly unknown[] = []): Promise<any[]> => sql(text, [...values])
  const id = await createPerson({ rows }, { displayName: 'Administration', role: 'ADMIN', locale: 'FR' }, new Date())
  const cookie = `leviers=${await startSession({ rows }, { personId: id, now: new Date() })}`
  await close()
  const node = await startServerProcess(env)
  await goBack({ nodes: [node], env, admin: { id, cookie } }, async (path) => {
    const { status, text } = await leviers(env, 'restore', path)
    expect(text).toContain('Les journaux sont sans trou et les compteurs sont justes.')
    expect(status).toBe(0)
    const again = await leviers(env, 'backup', path)
    expect([again.status, again.text.includes('Ce fichier existe déjà')]).toEqual([1, true])
    const half = join(folder, 'half')
    writeFileSync(half, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0]))
    expect((await leviers(env, 'restore', half)).text).toContain('incomplète ou abîmée')
    writeFileSync(half, 'Bonjour')
    expect((await leviers(env, 'restore', half)).text).toContain('n’est pas une sauvegarde de Leviers')
    expect(readdirSync(env.DATA_DIR).filter((name) => name.startsWith('database-restor'))).toEqual([])
  })
  expect(await node.end('SIGTERM')).toBe(0)
})
