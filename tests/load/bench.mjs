// Measures Leviers and its peers in the same run, and prints medians, ratios and which goals were reached.
// npm run bench -- [suites] [--json] [--rounds n] [--events n] [--followers 100,1000] [--missed 300,5000] [--seconds n] [--no-carets]
import { cpus, loadavg, tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { startCluster } from '../support/postgres/postgres.ts'
import { measureAdministration } from './administration.mjs'
import { measureBoardPage } from './board-page.mjs'
import { measureBoards } from './boards.mjs'
import { measureCatchUp } from './catch-up.mjs'
import { measureCoediting } from './coediting.mjs'
import { measureFairness } from './fairness.mjs'
import { measureFanOut } from './fan-out.mjs'
import { judgeGoals } from './goals.ts'
import { measureLatency } from './latency.mjs'
import { measureMemory } from './memory.mjs'
import { measureOpening } from './opening.mjs'
import { printGoals, printSuite } from './print.mjs'
import { measureScreens } from './screens.mjs'
import { measureSearch } from './search.mjs'
import { measureVotes } from './votes.mjs'

const say = (line) => void process.stderr.write(`${line}\n`)

const numbersOf = (list) => list?.split(',').map(Number)

// A burst is sixteen events: fewer of them say as much.
const burstsOf = (given) => ({ ...given, events: Math.ceil(given.events / 4) })

const suites = {
  'fan-out': (given) => measureFanOut({ ...given, followers: given.followers ?? [100, 1_000], burst: 1 }),
  bursts: (given) => measureFanOut({ ...burstsOf(given), followers: given.followers ?? [1_000], burst: 16 }),
  boards: (given) => measureBoards({ ...given, boards: 100, followers: 50 }),
  'board-page': measureBoardPage,
  votes: measureVotes,
  latency: (given) => measureLatency({ ...given, seconds: given.seconds ?? 15, followers: 300, perSecond: 20 }),
  memory: (given) => measureMemory({ ...given, followers: given.followers ?? [1_000] }),
  'catch-up': (given) => measureCatchUp({ ...given, missed: given.missed ?? [300, 1_500, 5_000, 50_000] }),
  coediting: (given) => measureCoediting({ ...given, seconds: given.seconds ?? 30, typists: 20, perSecond: 5 }),
  opening: (given) => measureOpening({ ...given, edits: [200, 20_000] }),
  fairness: measureFairness,
  search: measureSearch,
  administration: measureAdministration,
  screens: measureScreens,
}
/** In a browser, with the pauses of people: only when it is asked for. */
const slow = ['screens']

const { values, names } = read(process.argv.slice(2))
// On the disk, as those of people are.
const cluster = await startCluster(tmpdir())
try {
  const results = { machine: { cores: cpus().length, model: cpus()[0].model, node: process.version } }
  for (const name of names) {
    const load = loadavg()[0]
    results[name] = { load, ...(await suites[name]({ databaseUrl: cluster.url, say, ...values })) }
    if (!values.json) printSuite(name, results[name])
  }
  const goals = judgeGoals(results)
  if (!values.json) printGoals(goals)
  // One suite's own object on the top, so that a program finds its ratios there.
  else console.log(JSON.stringify({ ...results, ...(names.length === 1 ? results[names[0]] : {}), goals }))
} finally {
  await cluster.stop()
}

function read(args) {
  try {
    const { values: given, positionals } = parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: {
        json: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '3' },
        events: { type: 'string', default: '20' },
        seconds: { type: 'string' },
        carets: { type: 'boolean', default: true },
        followers: { type: 'string' },
        missed: { type: 'string' },
      },
    })
    const unknown = positionals.filter((name) => !(name in suites))
    if (unknown.length > 0) throw new Error(`no such suite: ${unknown.join(', ')}`)
    const settings = {
      json: given.json,
      rounds: Number(given.rounds),
      events: Number(given.events),
      seconds: given.seconds === undefined ? undefined : Number(given.seconds),
      carets: given.carets,
      followers: numbersOf(given.followers),
      missed: numbersOf(given.missed),
    }
    const wrong = Object.entries(settings).find(([, value]) => [value].flat().some(Number.isNaN))
    if (wrong) throw new Error(`--${wrong[0]} takes numbers`)
    const all = Object.keys(suites).filter((name) => !slow.includes(name))
    return { values: settings, names: positionals.length > 0 ? positionals : all }
  } catch (fault) {
    say(`${fault.message}\nsuites: ${Object.keys(suites).join(', ')}`)
    process.exit(2)
  }
}
