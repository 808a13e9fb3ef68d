import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { TestPerson, World } from './world.ts'

export type Theme = 'light' | 'dark' | 'contrast'

export interface Visit {
  page: Page
  context: BrowserContext
  /** What a browser complained about: errors of scripts, refusals of the content security policy, requests to others. */
  complaints: string[]
}

export interface Visitor {
  person?: TestPerson | null
  width?: number
  language?: 'fr' | 'en'
  theme?: Theme
  hasTouch?: boolean
}

export interface TestBrowser {
  /** Someone opens a page, on their own device. */
  open(world: World, path: string, visitor?: Visitor): Promise<Visit>
  stop(): Promise<void>
}

const builtPages = fileURLToPath(new URL('../../packages/web/dist/index.html', import.meta.url))
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Starts a real Chromium: CHROMIUM_PATH, the machine's, else the one that comes from the npm registry. */
export async function startBrowser(): Promise<TestBrowser> {
  if (!existsSync(builtPages)) {
    throw new Error('The web pages are not built: run `pnpm --filter @leviers/web run build` (npm test does it).')
  }
  const { executablePath, args } = await findChromium()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...args] }).catch((cause: unknown) => {
    throw new Error(`Chromium does not start (${executablePath}). Install chromium, or set CHROMIUM_PATH.`, { cause })
  })
  return {
    open: (world, path, visitor = {}) => openPage(browser, world, path, visitor),
    stop: () => browser.close(),
  }
}

/** Where a Chromium is. Throws an Error that says how to get one when there is none. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}: there is nothing there.`)
    return { executablePath: chosen, args: [] }
  }
  const own = places.find((place) => existsSync(place))
  if (own) return { executablePath: own, args: [] }
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  try {
    execFileSync(executablePath, ['--version'], { stdio: 'ignore' })
  } catch (cause) {
    throw new Error(missing, { cause })
  }
  return { executablePath, args: packed.args }
}

const missing = [
  'No Chromium runs here: the browser tests cannot be done.',
  'Install one (Debian: apt-get install chromium) or say where it is with CHROMIUM_PATH.',
].join('\n')

async function openPage(browser: Browser, world: World, path: string, visitor: Visitor): Promise<Visit> {
  const { person = null, width = 1280, language = 'fr', theme = 'light', hasTouch = width < 700 } = visitor
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 844 : 900 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
    hasTouch,
  })
  if (person) {
    const [name = '', value = ''] = person.cookie.split('=')
    await context.addCookies([{ name, value, url: world.url }])
  }
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints = listen(page, world)
  await page.goto(`${world.url}${path}`)
  return { page, context, complaints }
}

function listen(page: Page, world: World): string[] {
  const complaints: string[] = []
  const { host } = new URL(world.url)
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // Being offline is part of some tests, and Chromium says so by itself.
    const isLoss = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK_CHANGED/.test(message.text())
    if (message.type() === 'error' && !isLoss) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && asked.host !== host) complaints.push(`elsewhere: ${request.url()}`)
  })
  return complaints
}
