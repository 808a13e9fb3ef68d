import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { shortLived } from '../support/short-lived.ts'

/** The command line as it is built: `npm test` builds before it tests. */
const leviers = fileURLToPath(new URL('../../packages/server/dist/cli.js', import.meta.url))

export interface Ran {
  /** Null when it was killed. */
  status: number | null
  /** The standard output. */
  out: string
  /** The error output. */
  said: string
}

interface RunOptions {
  dataDir: string
  databaseUrl?: string
  lang?: string
  /** A signal that it gets as soon as it has said something like this. */
  signal?: { name: 'SIGINT' | 'SIGKILL'; when: RegExp }
}

/** Runs the command line to its end. */
export async function runLeviers(args: readonly string[], options: RunOptions): Promise<Ran> {
  const { dataDir, databaseUrl = '', lang = 'en_GB.UTF-8', signal } = options
  const { DATABASE_URL: _none, LC_ALL: _all, ...env } = process.env
  const child = spawn(process.execPath, [...shortLived, leviers, ...args], {
    env: { ...env, DATA_DIR: dataDir, LANG: lang, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
  })
  const ran: Ran = { status: null, out: '', said: '' }
  child.stdout.on('data', (text) => (ran.out += String(text)))
  child.stderr.on('data', (text) => {
    ran.said += String(text)
    if (signal?.when.test(ran.said)) child.kill(signal.name)
  })
  const [status] = await once(child, 'close')
  return { ...ran, status }
}
