// What tells whether strangers find their way in the code, counted and printed by `npm run check`: fails above a limit. Where we are not yet where we want to be, the goal is said, too.
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path) => readFileSync(join(root, path), 'utf8')

/** Words that an engineer would search for: each names a mechanism that there is. */
const standardWords = [
  'event log',
  'cursor',
  'projection',
  'snapshot',
  'fan-out',
  'backpressure',
  'throttle',
  'debounce',
  'coalesce',
  'optimistic',
  'cache',
  'group commit',
  'idempotency',
  'idempotent',
  'lease',
  'heartbeat',
  'replica',
  'permission',
  'rate limit',
  'retry',
  'backoff',
  'replay',
  'batch',
  'CRDT',
  'broadcast',
  'compaction',
  'jitter',
  'exactly once',
  'deduplicate',
]

/** A command of a board that is as simple as they come, to see what the next one will cost. */
const sample = { command: 'shareLever', event: 'LeverShared' }

function countCode(files) {
  const code = files.filter(({ path }) => /^packages\/\w+\/src\/.*\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  const short = code.filter(({ text }) => text.trimEnd().split('\n').length <= 25)
  const folders = Map.groupBy(files, ({ path }) => dirname(path))
  const all = code.map(({ text }) => text.toLowerCase().replaceAll('-', ' ')).join('\n')
  const missing = standardWords.filter((word) => !all.includes(word.toLowerCase().replaceAll('-', ' ')))
  const cost = costOf(sample, files)
  return [
    {
      name: `files that a command costs (${sample.command})`,
      count: cost.files.length,
      most: 9,
      goal: 8,
      which: cost.files,
    },
    { name: 'features or packages that it is in', count: cost.folders.length, most: 3, which: cost.folders },
    { name: 'most files in a folder', count: Math.max(...[...folders.values()].map(({ length }) => length)), most: 25 },
    {
      name: 'files of 25 lines or fewer, in %',
      count: Math.round((100 * short.length) / code.length),
      most: 30,
      goal: 24,
    },
    { name: 'exemptions from the length of functions', count: exemptions(files), most: 12 },
    {
      name: 'casts by way of unknown',
      count: code.flatMap(({ text }) => text.match(/as unknown as/g) ?? []).length,
      most: 6,
    },
    { name: 'standard words without a hit', count: missing.length, most: 2, which: missing },
    {
      name: 'words of docs/architecture.md',
      count: read('docs/architecture.md').split(/\s+/).filter(Boolean).length,
      most: 900,
    },
  ]
}

/** The files written by hand that name a command or its event, tests apart, and the features and packages that they are in. */
function costOf({ command, event }, files) {
  const names = new RegExp(`${command}|${command[0].toUpperCase()}${command.slice(1)}|${event}`)
  const touched = files
    .filter(({ path, text }) => path.startsWith('packages/') && !path.endsWith('.test.ts') && names.test(text))
    .map(({ path }) => path)
  const room = /^packages\/(?:shared|(?:server|web)\/src\/(?:features\/)?[^/]+)/
  return { files: touched, folders: [...new Set(touched.map((path) => room.exec(path)?.[0] ?? path))] }
}

function exemptions(files) {
  const list = files.find(({ path }) => basename(path) === 'allowed-longer.ts')
  return (list?.text.match(/^ {2}'packages\//gm) ?? []).length
}

/** Every file written by hand. */
function sources() {
  return ['packages/shared/src', 'packages/server/src', 'packages/web/src', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && /\.(tsx?|mjs|graphql|css)$/.test(entry.name) && !entry.name.endsWith('.generated.ts'),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: path.slice(root.length), text: readFileSync(path, 'utf8') })),
  )
}

const counts = countCode(sources())
process.exitCode = counts.some(({ count, most }) => count > most) ? 1 : 0
for (const { name, count, most, goal, which } of counts) {
  const over = count > most
  process.stdout.write(
    `${over ? 'over' : 'ok  '} ${name}: ${count}, at most ${most}${goal === undefined ? '' : ` (goal ${goal})`}\n`,
  )
  if (over && which) process.stdout.write(`     ${which.join('\n     ')}\n`)
}
