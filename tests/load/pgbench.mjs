import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pgbenchProgram } from '../support/postgres/postgres.ts'
import { levers, people, statement, tables } from './peers/one-statement.mjs'

const script = (lever) => `\\set lever ${lever}
\\set person random(1, ${people})
\\set value random(0, 2)
${statement(':lever', ':person', ':value')};
`

/** PostgreSQL's own bench when this machine has it; null without. */
export function preparePgbench({ databaseUrl, folder }) {
  const program = pgbenchProgram()
  if (!program) return null
  const scripts = { 'one lever': script('1'), spread: script(`random(1, ${levers})`) }
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.sql`), text)
  writeFileSync(join(folder, 'tables.sql'), tables)
  execFileSync(program, ['-n', '-t', '1', '-f', join(folder, 'tables.sql'), databaseUrl], { stdio: 'ignore' })
  return {
    /** Votes a second by so many clients. */
    run(name, clients, milliseconds) {
      const seconds = Math.max(1, Math.round(milliseconds / 1_000))
      const args = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-T', seconds, '-f', join(folder, `${name}.sql`)]
      const printed = execFileSync(program, [...args.map(String), databaseUrl], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return Number(/tps = ([\d.]+)/.exec(printed)[1])
    },
  }
}
