import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect } from 'vitest'
import { openDatabase } from '../../packages/server/src/database.ts'
import { createPerson } from '../../packages/server/src/features/people/create-person.ts'
import { startSession } from '../../packages/server/src/features/people/sign-in/session.ts'
import { sqlOf } from '../../packages/server/src/sql.ts'
import { noteProcess } from './own-processes.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'
import type { TestPerson } from './world.ts'

export interface Said {
  status: number
  text: string
}

/** Leviers as an operator runs it: processes of its own, and its commands. */
export interface OwnInstance {
  nodes: ServerProcess[]
  env: Record<string, string>
  folder: string
  admin: TestPerson
  people: TestPerson[]
  /** Runs a command of Leviers, in French. */
  leviers(...args: string[]): Promise<Said>
  /** Ends its nodes, and expects that each ends in order. */
  stop(): Promise<void>
}

const built = (name: string) => fileURLToPath(new URL(`../../packages/server/dist/${name}.js`, import.meta.url))

interface Rows {
  rows(text: string, values?: readonly unknown[]): Promise<any[]>
}

/** Starts one on a PostgreSQL, with so many nodes, or on an embedded database; with an administrator and some people. */
export async function startOwnInstance({ databaseUrl = '', nodes = 1, names = [] as string[] }): Promise<OwnInstance> {
  const folder = await mkdtemp(join(tmpdir(), 'leviers-own-'))
  const env: Record<string, string> = { DATA_DIR: join(folder, 'data'), DEMO: 'false' }
  if (databaseUrl) env.DATABASE_URL = databaseUrl
  const embedded = databaseUrl ? null : await openEmbedded(env.DATA_DIR ?? '')
  const admit = async (sql: Rows) => {
    const admin = await aPerson(sql, 'Administration', 'ADMIN')
    const people: TestPerson[] = []
    for (const name of names) people.push(await aPerson(sql, name, 'PARTICIPANT'))
    return { admin, people }
  }
  const early = embedded && (await admit(embedded))
  await embedded?.close()
  const started = await Promise.all(Array.from({ length: nodes }, () => startServerProcess(env)))
  const who = early ?? (await onPostgres(databaseUrl, admit))
  return {
    ...who,
    nodes: started,
    env,
    folder,
    leviers: (...args) => run(env, args),
    async stop() {
      const statuses = await Promise.all(started.map((node) => node.end('SIGTERM')))
      await rm(folder, { recursive: true, force: true })
      expect(statuses).toEqual(started.map(() => 0))
    },
  }
}

async function openEmbedded(dataDir: string): Promise<Rows & { close(): Promise<void> }> {
  const database = await openDatabase({ dataDir, databaseUrl: null })
  return { rows: sqlOf(database.em.fork()).rows, close: () => database.close() }
}

async function onPostgres<Result>(url: string, work: (sql: Rows) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work({ rows: async (text, values = []) => (await client.query(text, [...values])).rows })
  } finally {
    await client.end()
  }
}

async function aPerson(sql: Rows, displayName: string, role: 'ADMIN' | 'PARTICIPANT'): Promise<TestPerson> {
  const id = await createPerson(sql, { displayName, role, locale: 'FR' }, new Date())
  return { id, cookie: `leviers=${await startSession(sql, { personId: id, now: new Date() })}` }
}

function run(env: Record<string, string>, args: string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [built('cli'), ...args], {
      env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    noteProcess(command)
    let [out, said] = ['', '']
    command.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    command.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    command.once('error', reject)
    command.once('close', (status) => resolve({ status: status ?? NaN, text: `${out}${said}` }))
  })
}
