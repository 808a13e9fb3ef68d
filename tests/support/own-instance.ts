import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { openDatabase } from '../../packages/server/src/database.ts'
import type { Role } from '../../packages/shared/src/roles.ts'
import { createPerson } from '../../packages/server/src/features/people/create-person.ts'
import { startSession } from '../../packages/server/src/features/people/sign-in/session.ts'
import { sqlOf, type Sql } from '../../packages/server/src/sql.ts'
import { giveProgramme } from './give-programme.ts'
import { noteProcess } from './own-processes.ts'
import { shortLived } from './short-lived.ts'
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

/** Starts one on a PostgreSQL, with so many nodes, or on an embedded database; with an administrator and some people. */
export async function startOwnInstance({ databaseUrl = '', nodes = 1, names = [] as string[] }): Promise<OwnInstance> {
  const folder = await mkdtemp(join(tmpdir(), 'leviers-own-'))
  const env: Record<string, string> = { DATA_DIR: join(folder, 'data'), DEMO: 'false' }
  if (databaseUrl) env.DATABASE_URL = databaseUrl
  const admit = async (sql: Sql) => {
    const admin = await aPerson(sql, 'Administration', ['ADMIN'])
    const people: TestPerson[] = []
    for (const name of names) people.push(await aPerson(sql, name, []))
    return { admin, people }
  }
  await giveProgramme({ databaseUrl: databaseUrl || null, dataDir: env.DATA_DIR ?? '' })
  const inDatabase = () => onDatabase({ databaseUrl: databaseUrl || null, dataDir: env.DATA_DIR ?? '' }, admit)
  // An embedded database has one process at a time.
  const early = databaseUrl ? null : await inDatabase()
  const started = await Promise.all(Array.from({ length: nodes }, () => startServerProcess(env)))
  const who = early ?? (await inDatabase())
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

async function onDatabase<Result>(
  where: { databaseUrl: string | null; dataDir: string },
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(where)
  try {
    return await work(sqlOf(database.em.fork()))
  } finally {
    await database.close()
  }
}

async function aPerson(sql: Sql, displayName: string, roles: readonly Role[]): Promise<TestPerson> {
  const id = await createPerson(sql, { displayName, roles, locale: 'FR' }, new Date())
  return { id, cookie: `leviers=${await startSession(sql, { personId: id, device: null, now: new Date() })}` }
}

function run(env: Record<string, string>, args: string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, [...shortLived, built('cli'), ...args], {
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
