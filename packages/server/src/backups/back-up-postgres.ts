import { spawn } from 'node:child_process'
import { BackupProblem } from './backup-problem.js'
import { connectionOf, findProgram } from './postgres-programs.js'
import { readText } from './read-text.js'
import { writeNewFile } from './write-new-file.js'

/** What of a database is Leviers': its tables, those of its jobs, and the extensions that they need. */
const ours = ['--schema=public', '--schema=pgboss', '--extension=unaccent', '--extension=pg_trgm']
const plain = ['--no-owner', '--no-privileges', '--no-comments', '--no-publications', '--no-subscriptions']

/** Writes a backup of a PostgreSQL, as of one moment, while it is used. Gives its bytes. Throws BackupProblem. */
export async function backUpPostgres(url: string, serverMajor: number, path: string): Promise<number> {
  const program = await findProgram('pg_dump', serverMajor)
  const { address, env } = connectionOf(url)
  return writeNewFile(path, async (file) => {
    const dumping = spawn(program, ['--format=custom', ...ours, ...plain, `--dbname=${address}`], {
      stdio: ['ignore', file.fd, 'pipe'],
      env,
    })
    const [stderr, status] = await Promise.all([
      dumping.stderr ? readText(dumping.stderr) : '',
      new Promise((resolve) => dumping.once('close', resolve)),
    ])
    if (status !== 0) throw new BackupProblem(/no space left/i.test(stderr) ? 'DISK_FULL' : 'FAILED', firstLine(stderr))
  })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
