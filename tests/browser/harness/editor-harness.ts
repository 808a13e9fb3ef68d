import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../../support/browser/chromium.ts'
import type { Theme } from '../../support/browser/browser.ts'
import { patience } from '../../support/patience.ts'

export interface EditorPage {
  page: Page
  context: BrowserContext
  /** Errors of the page. */
  complaints: string[]
}

export interface EditorSettings {
  width?: number
  height?: number
  language?: 'fr' | 'en'
  theme?: Theme
  most?: number
  hasTouch?: boolean
  /** Without the policy that the product is served with, so that only the page itself keeps foreign code from running. */
  isWithoutPolicy?: boolean
}

export interface EditorHarness {
  open(settings?: EditorSettings): Promise<EditorPage>
  stop(): Promise<void>
}

const build = fileURLToPath(new URL('build.mjs', import.meta.url))
const web = fileURLToPath(new URL('../../../packages/web', import.meta.url))
const kinds: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }
// As the product is served.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

/** Builds the page with two editors and serves it to a real Chromium. */
export async function startEditorHarness(): Promise<EditorHarness> {
  const folder = mkdtempSync(join(tmpdir(), 'leviers-editor-'))
  execFileSync(process.execPath, [build, folder], { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] })
  const server = serve(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await launchChromium()
  return {
    open: (settings = {}) => openEditors(browser, `http://127.0.0.1:${port}`, settings),
    async stop() {
      await browser.close()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function serve(folder: string) {
  const html = pageOf(folder)
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const kept = searchParams.get('policy') === 'none' ? {} : { 'content-security-policy': policy }
    const send = (kind: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': kind, ...kept }).end(body)
    if (pathname === '/') return send('text/html; charset=utf-8', html)
    try {
      return send(kinds[extname(pathname)] ?? 'application/octet-stream', readFileSync(join(folder, pathname)))
    } catch {
      return response.writeHead(404).end()
    }
  })
}

function pageOf(folder: string): string {
  const manifest: Record<string, { file: string; isEntry?: boolean; css?: string[] }> = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  )
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  const styles = (entry?.css ?? []).map((file) => `<link rel="stylesheet" href="/${file}">`).join('')
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Éditeur</title><link rel="icon" href="/favicon.svg">
<meta name="viewport" content="width=device-width, initial-scale=1">${styles}</head>
<body><div id="root"></div><script type="module" src="/${entry?.file}"></script></body></html>`
}

async function openEditors(browser: Browser, url: string, settings: EditorSettings): Promise<EditorPage> {
  const { width = 1280, height = 900, language = 'fr', theme = 'light', most = 20_000, hasTouch = false } = settings
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    reducedMotion: 'reduce',
    hasTouch,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const policyWanted = settings.isWithoutPolicy ? '&policy=none' : ''
  await page.goto(`${url}/?theme=${theme}&language=${language}&most=${most}${policyWanted}`)
  await page.getByRole('toolbar').nth(1).waitFor()
  return { page, context, complaints }
}
