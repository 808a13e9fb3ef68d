// The one door of the project: needs nothing but Node ≥ 18 and npm, and brings the rest. Plain JavaScript, no dependency.
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants as system, homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentWith, findTools } from './find-tools.mjs'
import { programs } from './programs.mjs'
import { sourcesHash } from './sources-hash.mjs'

const [command = 'start', ...args] = process.argv.slice(2)
const speaksEnglish = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
const say = (french, english) => process.stderr.write(`${speaksEnglish ? english : french}\n`)
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const notes = join('node_modules', '.cache', 'leviers')

try {
  const tools = findTools({ noteFolder: notes, env: environment(), say })
  const env = environmentWith(tools, environment())
  await install(tools, env)
  // These two build what they need themselves.
  if (command !== 'check' && command !== 'generate') await build(tools, env)
  if (programs[command]) handOver(tools.node, [...programs[command], ...args], env)
  else if (command !== 'build') throw new Error(`npm run: ${Object.keys(programs).join(', ')}`)
} catch (fault) {
  process.stderr.write(`${fault.message}\n`)
  say(
    `\n« npm run ${command} » s’arrête ici. Si le message parle du réseau ou du registre, vérifiez l’accès au registre npm et recommencez. Il faut npm ≥ 7.`,
    `\n"npm run ${command}" stops here. If the message is about the network or the registry, check the access to the npm registry and start again. npm ≥ 7 is needed.`,
  )
  process.exitCode = 1
}

/** Ours, with a home of our own when the person's cannot be written to: npm and pnpm keep their caches there. */
function environment() {
  try {
    accessSync(homedir(), constants.W_OK)
    return process.env
  } catch {
    const home = join(process.cwd(), '.cache', 'home')
    mkdirSync(home, { recursive: true })
    return { ...process.env, HOME: home, npm_config_cache: join(home, '.npm') }
  }
}

/** Installs what the lockfile says, unless that is what is installed. */
async function install(tools, env) {
  const lock = readFileSync('pnpm-lock.yaml', 'utf8')
  const isThere = existsSync('node_modules/.modules.yaml') && existsSync('packages/server/node_modules')
  if (isThere && noted('installed') === lock) return
  const pnpm = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']
  await work(['Installation des dépendances', 'Installing'], tools.pnpm, pnpm, env)
  keep('installed', lock)
}

/** Builds the server and the pages, unless their sources are those of the last build. */
async function build(tools, env) {
  const sources = sourcesHash()
  if (noted('built') === sources && existsSync(programs.start[0]) && existsSync('packages/web/dist/index.html')) return
  await work(
    ['Construction du serveur', 'Building the server'],
    tools.node,
    ['node_modules/typescript/bin/tsc', '-b', 'packages/server'],
    env,
  )
  await work(
    ['Construction des pages', 'Building the pages'],
    tools.pnpm,
    ['--filter', '@leviers/web', 'run', 'build'],
    env,
  )
  keep('built', sources)
}

function noted(name) {
  const path = join(notes, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function keep(name, content) {
  mkdirSync(notes, { recursive: true })
  writeFileSync(join(notes, name), content)
}

/** Long work: says what it is, that it goes on, and all that it printed when it fails. */
function work([french, english], program, programArgs, env) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1_000)
  if (command !== 'leviers') say(`${french}…`, `${english}…`)
  const beat = setInterval(() => say(`${french} : ${seconds()} s…`, `${english}: ${seconds()} s…`), 10_000)
  const child = spawn(program, programArgs, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
  const untie = tie(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(beat)
      untie()
      if (code === 0) resolve()
      else reject(new Error(`${printed}\n${speaksEnglish ? `${english}: failed.` : `${french} : échec.`}`))
    })
  })
}

/** Runs the program in our place: it gets our signals, and its exit status is ours. */
function handOver(program, programArgs, env) {
  const child = spawn(program, programArgs, { stdio: 'inherit', env })
  tie(child)
  child.on('exit', (code, signal) => process.exit(code ?? 128 + system.signals[signal]))
}

/** The child gets the signals we get. At a terminal, Ctrl-C reaches it by itself: twice would mean "at once". */
function tie(child) {
  const signals = ['SIGTERM', 'SIGHUP', 'SIGINT']
  const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return () => signals.forEach((signal) => process.off(signal, pass))
}
