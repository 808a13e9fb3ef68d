// Measures Leviers and its peers in the same run, and prints medians and ratios.
// npm run bench -- [suites] [--json] [--rounds n] [--events n] [--followers 100,1000]
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { startCluster } from '../support/postgres.ts'
import { measureFanOut } from './fan-out.mjs'
import { measureBoardPage } from './board-page.mjs'
import { measureCatchUp } from './catch-up.mjs'
import { measureLatency } from './latency.mjs'
import { printFanOut } from './print.mjs'
import { measureVotes } from './votes.mjs'

const options = process.argv.slice(2)
const option = (name, fallback) => (options.includes(name) ? options[options.indexOf(name) + 1] : fallback)
const isJson = options.includes('--json')
const rounds = Number(option('--rounds', '3'))
const say = (line) => void process.stderr.write(`${line}\n`)

const numbersOf = (list) => list.split(',').map(Number)

const suites = {
  async 'fan-out'({ databaseUrl }) {
    const followers = numbersOf(option('--followers', '100,1000'))
    const tables = await measureFanOut({
      databaseUrl,
      followers,
      burst: 1,
      rounds,
      events: Number(option('--events', '20')),
      say,
    })
    const thousand = tables.find((table) => table.followers === 1_000) ?? tables.at(-1)
    return { ratios: thousand.ratios, ratiosForeignClient: thousand.ratiosForeignClient, tables }
  },
  async bursts({ databaseUrl }) {
    const followers = numbersOf(option('--followers', '1000'))
    const tables = await measureFanOut({
      databaseUrl,
      followers,
      burst: 16,
      rounds,
      events: Number(option('--events', '10')),
      say,
    })
    return { ratios: tables.at(-1).ratios, tables }
  },
  'board-page': ({ databaseUrl }) => measureBoardPage({ databaseUrl, rounds, milliseconds: 2_000, say }),
  latency: ({ databaseUrl }) => measureLatency({ databaseUrl, followers: 300, perSecond: 20, seconds: 15, say }),
  'catch-up': ({ databaseUrl }) =>
    measureCatchUp({ databaseUrl, rounds, missed: numbersOf(option('--missed', '300,5000')), say }),
  votes: ({ databaseUrl }) => measureVotes({ databaseUrl, rounds, milliseconds: 2_000, say }),
}

const names = options.filter(
  (name, index) => !name.startsWith('--') && !options[index - 1]?.startsWith('--r') && name in suites,
)
if (options.includes('screens')) {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('./screens.mjs', import.meta.url)), ...options], {
    stdio: 'inherit',
  })
  process.exit(run.status ?? 1)
}

const cluster = await startCluster()
try {
  const results = {
    machine: { cores: cpus().length, model: cpus()[0].model, node: process.version, load: loadavg()[0] },
  }
  for (const name of names.length > 0 ? names : Object.keys(suites))
    results[name] = await suites[name]({ databaseUrl: cluster.url })
  if (!isJson) printFanOut(results)
  // One suite's own object on the top, so that a program finds its ratios there.
  else console.log(JSON.stringify(names.length === 1 ? { ...results, ...results[names[0]] } : results))
} finally {
  await cluster.stop()
}
