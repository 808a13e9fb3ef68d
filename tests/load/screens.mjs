import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { median, quantile, rounded } from './statistics.ts'

const acts = 40
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** From a press in one browser to the screen of another, on this machine, with the embedded database. */
export async function measureScreens() {
  const folder = mkdtempSync(join(tmpdir(), 'leviers-bench-'))
  const server = spawn(process.execPath, ['packages/server/dist/main.js'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), DEMO: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  let browser
  try {
    const port = await portOf(server)
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: flags })
    const times = await timesOf({ browser, port })
    const milliseconds = {
      p50: rounded(median(times)),
      p95: rounded(quantile(times, 0.95)),
      most: Math.max(...times),
    }
    return { acts, milliseconds }
  } finally {
    await browser?.close()
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function portOf(server) {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    server.stderr.on('data', (chunk) => {
      const port = /"port":(\d+)/.exec(chunk)?.[1]
      if (port) resolve(port)
    })
  })
}

async function timesOf({ browser, port }) {
  const open = async () => {
    const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
    await page.goto(`http://127.0.0.1:${port}/tableaux/quels-leviers-pour-nos-quartiers`)
    await page.getByText('En direct').waitFor()
    return page
  }
  const [voter, watcher] = [await open(), await open()]
  const agree = voter.getByRole('button', { name: 'D’accord', exact: false }).first()
  await agree.click()
  await voter.getByLabel('Votre nom ou pseudonyme').fill('Zoé')
  await voter.getByRole('button', { name: 'Participer' }).click()
  await voter.getByRole('dialog').waitFor({ state: 'detached' })
  await voter.waitForTimeout(1_500)
  // Both pages are on one machine, hence on one clock.
  await watcher.evaluate(() => {
    const card = document.querySelector('main article')
    new MutationObserver(() => (window.changedAt = Date.now())).observe(card, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  const times = []
  for (let act = 0; act < acts; act += 1) {
    await watcher.evaluate(() => (window.changedAt = 0))
    const pressedAt = await agree.evaluate((button) => {
      const at = Date.now()
      button.click()
      return at
    })
    const changedAt = await watcher.waitForFunction(() => window.changedAt, null, { polling: 5, timeout: 10_000 })
    times.push((await changedAt.jsonValue()) - pressedAt)
    // Not faster than a person may write: 60 acts a minute.
    await voter.waitForTimeout(1_050)
  }
  return times
}
