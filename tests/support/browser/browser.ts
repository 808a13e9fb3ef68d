import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { patience } from '../patience.ts'
import type { TestPerson, World } from '../world.ts'

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
  /** Where they are. */
  timezone?: string
}

export interface TestBrowser {
  /** Someone opens a page, on their own device. */
  open(world: World, path: string, visitor?: Visitor): Promise<Visit>
  /** Everybody leaves: for the end of a test, whatever it had open. */
  closePages(): Promise<void>
  stop(): Promise<void>
}

const builtPages = fileURLToPath(new URL('../../../packages/web/dist/index.html', import.meta.url))

/** Starts a real Chromium: see launchChromium. */
export async function startBrowser(): Promise<TestBrowser> {
  if (!existsSync(builtPages)) {
    throw new Error('The web pages are not built: run `pnpm --filter @leviers/web run build` (npm test does it).')
  }
  const browser = await launchChromium()
  return {
    open: (world, path, visitor = {}) => openPage(browser, world, path, visitor),
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    stop: () => browser.close(),
  }
}

async function openPage(browser: Browser, world: World, path: string, visitor: Visitor): Promise<Visit> {
  const { person = null, width = 1280, language = 'fr', theme = 'light', hasTouch = width < 700 } = visitor
  const { timezone = 'Europe/Paris' } = visitor
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 844 : 900 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: timezone,
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
  page.setDefaultTimeout(patience)
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
    // So does it of a page that is not there, which is answered with 404.
    const isMissing = message.location().url === page.url() && message.text().includes('404')
    if (message.type() === 'error' && !isLoss && !isMissing) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && asked.host !== host) complaints.push(`elsewhere: ${request.url()}`)
  })
  return complaints
}
