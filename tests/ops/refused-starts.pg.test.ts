import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { startServerProcess } from '../support/server-process.ts'

vi.setConfig({ testTimeout: 120_000 })

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))

let folder: string
let taken: Server
let takenPort: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leviers-refused-'))
  writeFileSync(join(folder, 'file'), '')
  taken = createServer()
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  takenPort = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  taken.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the built server and waits for its end: its exit status and what it said on the error output. */
function endOf(env: Record<string, string>): Promise<{ status: number | null; said: string }> {
  const settings = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DEMO: 'false', ...env }
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...settings } })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) => child.once('exit', (status) => resolve({ status, said })))
}

const cases: [string, () => Promise<Record<string, string>>, string][] = [
  [
    'a port that is taken, on PostgreSQL',
    async () => ({ DATABASE_URL: await freshDatabase(), PORT: String(takenPort) }),
    'est déjà utilisé',
  ],
  [
    'a port that is taken, on the embedded database',
    () => Promise.resolve({ DATA_DIR: join(folder, 'taken-port'), PORT: String(takenPort) }),
    'est déjà utilisé',
  ],
  [
    'a database address that is none',
    () => Promise.resolve({ DATABASE_URL: 'postgres://leviers@127.0.0.1:port/base' }),
    'DATABASE_URL ne répond pas',
  ],
  [
    'a database that is not there',
    () => Promise.resolve({ DATABASE_URL: Object.assign(new URL(inject('postgresUrl')), { pathname: '/none' }).href }),
    'DATABASE_URL ne répond pas',
  ],
  [
    'a database at whose address nobody listens',
    () => Promise.resolve({ DATABASE_URL: 'postgres://leviers@127.0.0.1:1/leviers' }),
    'DATABASE_URL ne répond pas',
  ],
  ['an address of another kind', () => Promise.resolve({ DATABASE_URL: 'mysql://127.0.0.1/base' }), 'DATABASE_URL'],
  [
    'a Redis that does not answer',
    async () => ({ DATABASE_URL: await freshDatabase(), REDIS_URL: 'redis://127.0.0.1:1' }),
    'REDIS_URL ne répond pas',
  ],
  [
    'a data directory that cannot be made',
    () => Promise.resolve({ DATA_DIR: join(folder, 'file', 'data') }),
    'Impossible d’écrire dans le dossier de données',
  ],
]

test.each(cases)('a start with %s ends by itself with one sentence', async (_name, env, sentence) => {
  const { status, said } = await endOf(await env())
  expect(said).toContain(sentence)
  // A sentence in each language, and no stack.
  expect(said.trim().split('\n').length).toBeLessThanOrEqual(2)
  expect(status).toBe(1)
})

test('a start on a data directory that another process holds ends by itself with one sentence', async () => {
  const DATA_DIR = join(folder, 'held')
  const holder = await startServerProcess({ DATA_DIR, DEMO: 'false' })
  const { status, said } = await endOf({ DATA_DIR })
  expect([status, said.includes('Un autre Leviers utilise déjà le dossier de données')]).toEqual([1, true])
  expect(await holder.end('SIGTERM')).toBe(0)
})
