// The one door of the project: needs nothing but Node ≥ 20 and npm, and brings the rest. Plain JavaScript, no dependency.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const nodeVersion = '24.21.0'
const pnpmVersion = '12.21.0'
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules', '.cache', 'leviers')
const [command = 'start', ...args] = process.argv.slice(2)
const quiet = command === 'leviers'
const say = (text) => quiet || process.stderr.write(`${text}\n`)

process.chdir(root)
const tools = findTools()
const env = {
  ...process.env,
  PATH: [...new Set([dirname(tools.node), dirname(tools.pnpm)]), process.env.PATH].join(delimiter),
}
install()
if (command === 'start' || command === 'test' || command === 'leviers' || command === 'bench') build()
const node = (...more) => [tools.node, more]
const [file, fileArgs] = {
  start: () => node('packages/server/dist/main.js', ...args),
  leviers: () => node('packages/server/dist/cli.js', ...args),
  test: () => node('scripts/test.mjs', ...args),
  check: () => node('scripts/check.mjs', ...args),
  dev: () => node('scripts/dev.mjs', ...args),
  bench: () => node('tests/load/bench.mjs', ...args),
}[command]()
handOver(file, fileArgs)

/** Runs the program in our place: it gets our signals, we give back its exit status. */
function handOver(program, programArgs) {
  const child = spawn(program, programArgs, { stdio: 'inherit', env })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** This machine's Node and pnpm when they are the right ones, else those of the npm registry, found once. */
function findTools() {
  const ownPnpm = versionOf('pnpm', '--version')
  if (Number(process.versions.node.split('.')[0]) === 24 && ownPnpm?.startsWith('12.')) {
    return { node: process.execPath, pnpm: 'pnpm' }
  }
  const noted = join(cache, `tools-${nodeVersion}-${pnpmVersion}-${process.platform}-${process.arch}.json`)
  if (existsSync(noted)) {
    const known = JSON.parse(readFileSync(noted, 'utf8'))
    if (existsSync(known.node) && existsSync(known.pnpm)) return known
  }
  say(`Node ${nodeVersion} et pnpm ${pnpmVersion} : recherche dans le registre npm… (une seule fois)`)
  const platform = { darwin: 'darwin', win32: 'win', linux: 'linux' }[process.platform] ?? 'linux'
  const packages = ['-p', `node-${platform}-${process.arch}@${nodeVersion}`, '-p', `pnpm@${pnpmVersion}`]
  const which = 'process.stdout.write(process.execPath+"\\n"+process.env.PATH.split(require("path").delimiter)[0])'
  const found = spawnSync('npx', ['--yes', ...packages, '-c', `node -e '${which}'`], { encoding: 'utf8' })
  if (found.status !== 0)
    stop(`Node ${nodeVersion} n’a pas pu être obtenu du registre npm : vérifiez l’accès au réseau.\n${found.stderr}`)
  const [nodePath, binFolder] = found.stdout.trim().split('\n').slice(-2)
  const known = { node: nodePath, pnpm: join(binFolder, 'pnpm') }
  mkdirSync(cache, { recursive: true })
  writeFileSync(noted, JSON.stringify(known))
  return known
}

function versionOf(program, ...programArgs) {
  const asked = spawnSync(program, programArgs, { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : null
}

/** Installs what the lockfile says, unless that is what is installed. */
function install() {
  const stamp = join(cache, 'installed.lock')
  const lock = readFileSync('pnpm-lock.yaml', 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync('packages/server/node_modules')) return
  say('Installation des dépendances… / installing')
  run(tools.pnpm, ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'], 'Installation')
  mkdirSync(cache, { recursive: true })
  writeFileSync(stamp, lock)
}

/** Builds the server and the pages, unless nothing changed since. */
function build() {
  const stamp = join(cache, 'built')
  const newest = Math.max(...['packages', 'tsconfig.base.json', 'pnpm-lock.yaml'].map(newestIn))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest && existsSync('packages/server/dist/main.js')) return
  say('Construction… / building (1/2 : serveur)')
  run(tools.node, ['node_modules/typescript/bin/tsc', '-b', 'packages/server'], 'La construction du serveur')
  say('Construction… / building (2/2 : pages)')
  run(tools.pnpm, ['--filter', '@leviers/web', 'run', 'build'], 'La construction des pages')
  mkdirSync(cache, { recursive: true })
  writeFileSync(stamp, '')
}

function newestIn(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path, { withFileTypes: true }).filter(
    (entry) =>
      !['node_modules', 'dist', '.cache'].includes(entry.name) &&
      !entry.name.endsWith('.tsbuildinfo') &&
      entry.name !== 'locales',
  )
  return Math.max(0, ...inside.map((entry) => newestIn(join(path, entry.name))))
}

function run(program, programArgs, what) {
  try {
    execFileSync(program, programArgs, { stdio: ['ignore', quiet ? 'pipe' : 2, 2], env })
  } catch (fault) {
    stop(`${what} a échoué. / failed.\n${fault.stdout ?? ''}`)
  }
}

function stop(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
