import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { findProgram } from '../../packages/server/src/backups/postgres-programs.ts'
import { askAt } from '../support/ask-at.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { startOwnInstance, type OwnInstance } from '../support/own-instance.ts'
import { until } from '../support/until.ts'

// Processes are started, stopped and started anew; they take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
const longest = 90_000

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leviers-restoring-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

/** Goes back in time under those who follow, on all nodes, and expects that they miss nothing of what happens then. */
async function goBack({ nodes, leviers, admin }: OwnInstance, restore: (path: string) => Promise<void>): Promise<void> {
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
  expect(await leviers('backup', path)).toMatchObject({ status: 0 })
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

test('a backup that is restored on PostgreSQL while two nodes serve: everybody starts over and misses nothing of what comes', async () => {
  const instance = await startOwnInstance({ databaseUrl: await freshDatabase(), nodes: 2 })
  await goBack(instance, async (path) => {
    const { status, text } = await instance.leviers('restore', path)
    expect(text).toContain('Les journaux sont sans trou et les compteurs sont justes.')
    expect(status).toBe(0)
  })
  await instance.stop()
})

test('a backup that is restored by hand, with PostgreSQL’s own program, is noticed by the nodes themselves', async () => {
  const url = await freshDatabase()
  const instance = await startOwnInstance({ databaseUrl: url, nodes: 2 })
  await goBack(instance, async (path) => {
    const before = await timelineOf(url)
    const tables = `drop schema if exists pgboss cascade; drop table if exists public.timeline`
    await once(url, tables)
    const program = await findProgram('pg_restore', 1)
    await new Promise<void>((resolve) => {
      const args = ['--clean', '--if-exists', '--no-owner', `--dbname=${url}`, path]
      execFile(program, args, () => resolve())
    })
    await until(async () => (await timelineOf(url)) !== before, longest)
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
  const instance = await startOwnInstance({})
  const { leviers } = instance
  await goBack(instance, async (path) => {
    const { status, text } = await leviers('restore', path)
    expect(text).toContain('Les journaux sont sans trou et les compteurs sont justes.')
    expect(status).toBe(0)
    const again = await leviers('backup', path)
    expect([again.status, again.text.includes('Ce fichier existe déjà')]).toEqual([1, true])
    const half = join(folder, 'half')
    writeFileSync(half, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0]))
    expect((await leviers('restore', half)).text).toContain('incomplète ou abîmée')
    writeFileSync(half, 'Bonjour')
    expect((await leviers('restore', half)).text).toContain('n’est pas une sauvegarde de Leviers')
    expect(readdirSync(instance.env.DATA_DIR ?? '').filter((name) => name.startsWith('database-restor'))).toEqual([])
  })
  await instance.stop()
})
