import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from './child.mjs'
import { pgbenchProgram } from '../support/postgres.ts'
import { median, rounded } from './statistics.mjs'

// One statement per vote: upsert it, raise its counter, append the event. What a careful program without group commit does.
const tables = `create table if not exists b_lever (id int primary key, n int not null default 0);
  create table if not exists b_vote (lever int, person int, value int, primary key (lever, person));
  create table if not exists b_event (id bigserial primary key, lever int, person int, value int);
  insert into b_lever select g from generate_series(1, 500) g on conflict do nothing;`
const statement = (lever) => `\\set lever ${lever}
\\set person random(1, 100000)
\\set value random(0, 2)
with v as (insert into b_vote values (:lever, :person, :value) on conflict (lever, person) do update set value = excluded.value returning 1),
 c as (update b_lever set n = n + 1 where id = :lever returning 1) insert into b_event (lever, person, value) values (:lever, :person, :value);
`

/** Votes a second: ours through rights, log and acknowledgement; pgbench with one statement for each. */
export async function measureVotes({ databaseUrl, rounds, milliseconds, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'leviers-votes-'))
  const children = []
  try {
    const server = await startChild('./writer.mjs', { databaseUrl })
    const embedded = await startChild('./writer.mjs', { dataDir: join(folder, 'data') })
    children.push(server, embedded)
    const boards = new Map()
    for (const child of children) {
      const many = []
      for (let count = 0; count < 100; count += 1) many.push((await child.ask('aBoard', { levers: 1 })).leverIds[0])
      const { leverIds } = await child.ask('aBoard', { levers: 50 })
      boards.set(child, { 'one lever': leverIds.slice(0, 1), 'one board': leverIds, 'a hundred boards': many })
    }
    const bench = preparePgbench({ databaseUrl, folder })
    const found = {}
    const note = (name, perSecond) => (found[name] ??= []).push(perSecond)
    for (let round = 0; round < rounds; round += 1) {
      for (const atOnce of [16, 64]) {
        for (const [name, child] of Object.entries({ PostgreSQL: server, embedded })) {
          for (const [where, leverIds] of Object.entries(boards.get(child))) {
            const { votes, seconds } = await child.ask('vote', { leverIds, atOnce, milliseconds })
            note(`leviers, ${name}, ${where}, ${atOnce} at once`, votes / seconds)
          }
        }
        if (bench) {
          note(`pgbench, one lever, ${atOnce} at once`, bench.run('one', atOnce, milliseconds))
          note(`pgbench, spread, ${atOnce} at once`, bench.run('spread', atOnce, milliseconds))
        }
      }
      say(`votes, round ${round + 1} done`)
    }
    const middle = Object.fromEntries(Object.entries(found).map(([name, rates]) => [name, Math.round(median(rates))]))
    const ratio = (one, other) =>
      found[other] && rounded(median(found[one].map((rate, round) => rate / found[other][round])))
    const ratios = Object.fromEntries(
      [16, 64].flatMap((atOnce) => [
        [
          `one lever, ${atOnce} at once`,
          ratio(`leviers, PostgreSQL, one lever, ${atOnce} at once`, `pgbench, one lever, ${atOnce} at once`),
        ],
        [
          `a hundred boards ÷ pgbench spread, ${atOnce} at once`,
          ratio(`leviers, PostgreSQL, a hundred boards, ${atOnce} at once`, `pgbench, spread, ${atOnce} at once`),
        ],
        [
          `one board ÷ pgbench spread, ${atOnce} at once`,
          ratio(`leviers, PostgreSQL, one board, ${atOnce} at once`, `pgbench, spread, ${atOnce} at once`),
        ],
      ]),
    )
    return { votesPerSecond: middle, ratios }
  } finally {
    children.forEach((child) => child.stop())
    rmSync(folder, { recursive: true, force: true })
  }
}

/** pgbench when this machine has it; null without. */
function preparePgbench({ databaseUrl, folder }) {
  const program = pgbenchProgram()
  if (!program) return null
  const scripts = { one: statement('1'), spread: statement('random(1, 500)') }
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, `${name}.sql`), text)
  writeFileSync(join(folder, 'tables.sql'), tables)
  execFileSync(program, ['-n', '-t', '1', '-f', join(folder, 'tables.sql'), databaseUrl], { stdio: 'ignore' })
  return {
    run(name, clients, milliseconds) {
      const seconds = Math.max(1, Math.round(milliseconds / 1_000))
      const args = [
        '-n',
        '-M',
        'prepared',
        '-c',
        clients,
        '-j',
        2,
        '-T',
        seconds,
        '-f',
        join(folder, `${name}.sql`),
        databaseUrl,
      ]
      const printed = execFileSync(program, args.map(String), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      return Number(/tps = ([\d.]+)/.exec(printed)[1])
    },
  }
}
