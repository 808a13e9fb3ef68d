import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Role } from '../../packages/shared/src/roles.ts'
import { startApp, type App, type StartOptions } from '../../packages/server/src/app.ts'
import type { Config } from '../../packages/server/src/config.ts'
import { createPerson } from '../../packages/server/src/features/people/create-person.ts'
import { giveProgramme } from './give-programme.ts'
import { startSession } from '../../packages/server/src/features/people/sign-in/session.ts'
import { sqlOf, type Sql } from '../../packages/server/src/sql.ts'
import { askAt, type Ask, type TestPerson } from './ask-at.ts'
import { databaseFromTemplate } from './running/database-from-template.ts'

export type { Answer, TestPerson } from './ask-at.ts'

export interface World {
  url: string
  app: App
  sql: Sql
  boardId: string
  /** Moves the clock of the server. */
  pass(milliseconds: number): void
  /** The clock of the server stands still while this is done, however long it takes. */
  atOnce<Result>(work: () => Promise<Result>): Promise<Result>
  aPerson(more?: {
    /** What they hold, for the whole programme. */
    role?: Role
    roles?: readonly Role[]
    displayName?: string
    email?: string
    isGuest?: boolean
  }): Promise<TestPerson>
  aLever(by: TestPerson, more?: object): Promise<string>
  aComment(by: TestPerson, leverId: string, more?: object): Promise<string>
  ask: Ask
  stop(): Promise<void>
}

/** Starts a whole Leviers on a free port, on the embedded database or on a PostgreSQL, with one empty board. */
export async function startWorld(more: Partial<Config> = {}, options: StartOptions = {}): Promise<World> {
  const { dataDir = '', demo, databaseUrl = null } = more
  if ((dataDir || databaseUrl) && !demo) await giveProgramme({ dataDir, databaseUrl })
  const world = await startEmptyWorld(more, options)
  const admin = await world.aPerson({ role: 'ADMIN', displayName: 'Administration' })
  const opened = await world.ask(admin, open, { input: { operationId: randomUUID(), title: 'Tableau d’essai' } })
  world.boardId = opened.data?.createBoard.id
  return world
}

/** Starts one that nobody has set up, on a new embedded database: nobody is there, and no board. */
export async function startNewWorld(more: Partial<Config> = {}): Promise<World> {
  return startEmptyWorld({ dataDir: await mkdtemp(join(inject('runFolder'), 'new-')), ...more }, {})
}

async function startEmptyWorld(more: Partial<Config>, options: StartOptions): Promise<World> {
  const dataDir = await mkdtemp(join(inject('runFolder'), 'world-'))
  if (!more.dataDir && !more.databaseUrl) await beginWithTemplate(dataDir, more.demo ?? false)
  let shift = 0
  let held: number | null = null
  const now = () => new Date((held ?? Date.now()) + shift)
  const app = await startApp({ ...testConfig, dataDir, ...more }, { now, ...options })
  const sql = sqlOf(app.parts.em.fork())
  const url = app.url

  const ask = askAt(url)

  const world: World = {
    url,
    app,
    sql,
    boardId: '',
    ask,
    pass: (milliseconds) => {
      shift += milliseconds
    },
    async atOnce(work) {
      held = Date.now()
      return work().finally(() => (held = null))
    },
    async aPerson({ role, roles = role ? [role] : [], displayName = 'Camille', ...rest } = {}) {
      const id = await createPerson(sql, { displayName, roles, locale: 'FR', ...rest }, now())
      const session = { personId: id, device: 'Chrome, Linux', openedBy: 'CODE', now: now() } as const
      return { id, cookie: `leviers=${await startSession(sql, session)}` }
    },
    async aLever(by, input = {}) {
      const { data, codes } = await ask(by, publish, {
        input: {
          operationId: randomUUID(),
          boardId: world.boardId,
          title: 'Un jardin partagé',
          body: 'Au pied des tours.',
          ...input,
        },
      })
      if (!data) throw new Error(codes.join())
      return data.publishLever.lever.id
    },
    async aComment(by, leverId, input = {}) {
      const { data, codes } = await ask(by, comment, {
        input: { operationId: randomUUID(), leverId, body: 'Bonne idée.', ...input },
      })
      if (!data) throw new Error(codes.join())
      return data.addComment.comment.id
    },
    async stop() {
      await app.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return world
}

/** Puts the database of a Leviers that was started once into an empty data directory, for a start that has less to do. */
export function beginWithTemplate(dataDir: string, demo: boolean): Promise<void> {
  return databaseFromTemplate(dataDir, demo ? 'demonstration' : 'empty', async (making) => {
    if (!demo) await giveProgramme({ dataDir: making, databaseUrl: null })
    const app = await startApp({ ...testConfig, demo, dataDir: making })
    await app.stop()
  })
}

const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'
const comment = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }'
const open = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'

const testConfig: Config = {
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  databaseUrl: null,
  publicUrl: null,
  demo: false,
  adminEmail: 'admin@example.org',
  smtpUrl: null,
  mailFrom: 'leviers@example.org',
  logLevel: 'silent',
  trustProxy: false,
  redisUrl: null,
  drainSeconds: 0,
  metricsToken: null,
  textRetentionDays: 30,
  openId: null,
}
