import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

interface Found {
  executablePath: string
  args: string[]
  env: NodeJS.ProcessEnv
}

const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// It must not look for hosts elsewhere: a machine without network would wait for them.
const quietArgs = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update']

/**
 * Starts a real Chromium: CHROMIUM_PATH, else npm's, which opens a page for less than half the work because it is nothing
 * but the engine, else the machine's. LEVIERS_CHROMIUM=machine or npm chooses. Throws an Error that says how to get one.
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium()
  const launching = chromium.launch({
    executablePath,
    args: [...quietArgs, ...args],
    env: env,
  })
  return launching.catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message.split('\n').slice(0, 12).join('\n') : ''
    throw new Error(`${missing}\n${executablePath} does not start: ${why}`, { cause })
  })
}

async function findChromium(): Promise<Found> {
  const { CHROMIUM_PATH: chosen, LEVIERS_CHROMIUM: wanted } = process.env
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}: there is nothing there.`)
  const own = chosen ?? places.find((place) => existsSync(place))
  const ofMachine = own ? { executablePath: own, args: [], env: process.env } : null
  const isFirst = chosen || wanted === 'machine'
  const found = (isFirst && ofMachine) || (await fromNpm()) || (wanted === 'npm' ? null : ofMachine)
  if (!found) throw new Error(missing)
  return found
}

/** The npm registry's Chromium, also for machines that have none of its libraries: it brings them, and its fonts. */
async function fromNpm(): Promise<Found | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const require = createRequire(import.meta.url)
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin')
  const folder = join(tmpdir(), `leviers-chromium-153-${process.getuid?.() ?? 0}`)
  if (!existsSync(folder)) await unpack(packed, folder)
  const executablePath = join(folder, 'chromium')
  const env = { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts') }
  const args = ['--headless=shell', '--no-zygote', '--disable-gpu', '--font-render-hinting=none']
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const starting = [env, withLibraries].find((one) => startsWith(executablePath, one))
  return starting ? { executablePath, args, env: starting } : null
}

/** Unpacks beside, then moves: two runs at once never see half of it. */
async function unpack(packed: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const beside = mkdtempSync(`${folder}-`)
  const own = process.env.TMPDIR
  process.env.TMPDIR = beside
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(packed, name))),
    )
  } finally {
    if (own === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = own
  }
  const fonts = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const folders = fonts.map((path) => `<dir>${path}</dir>`).join('')
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`
  writeFileSync(join(beside, 'fonts', 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`)
  try {
    renameSync(beside, folder)
  } catch {
    rmSync(beside, { recursive: true, force: true })
  }
}

function startsWith(executablePath: string, env: NodeJS.ProcessEnv): boolean {
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore', env })
    return true
  } catch {
    return false
  }
}

const missing = [
  'No Chromium runs here: the browser tests cannot be done.',
  'Install one (Debian: apt-get install chromium) or say where it is with CHROMIUM_PATH.',
].join('\n')
