// Node and pnpm for everything else: this machine's when they are recent enough, else those of the npm registry.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const nodeVersion = '24.21.0'
const pnpmVersion = '12.21.0'

/** Where Node and pnpm are, as absolute paths. Asked once, then noted in the folder. Throws an Error that says what to do. */
export function findTools({ noteFolder, env, say }) {
  const note = join(noteFolder, `tools-${process.version}-${nodeVersion}-${pnpmVersion}-${process.arch}.json`)
  const noted = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : null
  if (noted && existsSync(noted.node) && existsSync(noted.pnpm)) return noted
  const node = isRecent(process.versions.node) ? process.execPath : null
  const pnpm = node && ownPnpm(env)
  const found = pnpm ? { node, pnpm } : fromRegistry({ node, env, say })
  mkdirSync(noteFolder, { recursive: true })
  writeFileSync(note, JSON.stringify(found))
  return found
}

/** 22.18 is the first that runs TypeScript as it is; odd majors are never kept up. */
function isRecent(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major > 22 && major % 2 === 0) || (major === 22 && minor >= 18)
}

function ownPnpm(env) {
  const folders = (env.PATH ?? '').split(delimiter)
  const pnpm = folders.map((folder) => join(folder, 'pnpm')).find((path) => existsSync(path))
  if (!pnpm) return null
  return spawnSync(pnpm, ['--version'], { encoding: 'utf8', env }).stdout?.startsWith('12.') ? pnpm : null
}

/** Packages of the npm registry bring them without running any install script; npx keeps them for the next time. */
function fromRegistry({ node, env, say }) {
  const wanted = node ? `pnpm ${pnpmVersion}` : `Node ${nodeVersion} et pnpm ${pnpmVersion}`
  say(
    `${wanted} : pris dans le registre npm, une seule fois…`,
    `${wanted.replace(' et ', ' and ')}: taken from npm, once…`,
  )
  const packages = [`pnpm@${pnpmVersion}`, ...(node ? [] : [`node-${process.platform}-${process.arch}@${nodeVersion}`])]
  const tell = 'process.stdout.write(JSON.stringify([process.execPath,process.env.PATH]))'
  const asked = spawnSync('npx', ['--yes', ...packages.flatMap((name) => ['-p', name]), '-c', `node -e '${tell}'`], {
    encoding: 'utf8',
    env,
  })
  if (asked.status !== 0) throw new Error(`${asked.error?.message ?? ''}${asked.stderr ?? ''}`)
  const [execPath, path] = JSON.parse(asked.stdout.slice(asked.stdout.indexOf('[')))
  const pnpm = path
    .split(delimiter)
    .map((folder) => join(folder, 'pnpm'))
    .find((file) => existsSync(file))
  return { node: node ?? execPath, pnpm }
}

/** The environment of what runs with these tools: they come first in PATH. */
export function environmentWith(tools, env) {
  const folders = [...new Set([dirname(tools.node), dirname(tools.pnpm), ...(env.PATH ?? '').split(delimiter)])]
  return { ...env, PATH: folders.join(delimiter) }
}
