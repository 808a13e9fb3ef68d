import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { environmentWith } from '../config.js'
import { BackupProblem } from './backup-problem.js'

export type PostgresProgram = 'pg_dump' | 'pg_restore' | 'psql'

const run = promisify(execFile)
const debian = '/usr/lib/postgresql'

/**
 * Where a program of PostgreSQL is that is at least as new as the server: of the server's own version where there is one.
 * Throws BackupProblem when there is none, or only older ones.
 */
export async function findProgram(name: PostgresProgram, serverMajor: number, folder = debian): Promise<string> {
  const versions = await readdir(folder).catch(() => [])
  const paths = [name, ...versions.map((version) => join(folder, version, 'bin', name))]
  const found: { path: string; major: number }[] = []
  for (const path of paths) {
    const major = await majorOf(path)
    if (major !== null) found.push({ path, major })
  }
  const fitting = found.filter(({ major }) => major >= serverMajor).toSorted((a, b) => a.major - b.major)
  if (fitting[0]) return fitting[0].path
  if (found.length === 0) throw new BackupProblem('NO_PROGRAM', name)
  throw new BackupProblem('OLD_PROGRAM', `${name} ${Math.max(...found.map(({ major }) => major))} < ${serverMajor}`)
}

async function majorOf(path: string): Promise<number | null> {
  try {
    const { stdout } = await run(path, ['--version'])
    return Number(/(\d+)(?:\.\d+|beta|rc|devel)/.exec(stdout)?.[1] ?? Number.NaN) || null
  } catch {
    return null
  }
}

/** How a program reaches a database: the password is in its environment, which others on the machine do not see. */
export function connectionOf(url: string): { address: string; env: Record<string, string | undefined> } {
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  const secret: Record<string, string> = password ? { PGPASSWORD: password } : {}
  return { address: address.href, env: environmentWith({ ...secret, LC_MESSAGES: 'C', PGAPPNAME: 'leviers_backup' }) }
}
