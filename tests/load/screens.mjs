// How long an act in one browser takes to be on another's screen, on this machine. Prints the median and p95.
// node tests/load/bench.mjs [--acts 60] [--json]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const option = (name, fallback) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback
const acts = Number(option('--acts', '60'))
const folder = mkdtempSync(join(tmpdir(), 'leviers-bench-'))
const server = spawn(process.execPath, ['packages/server/dist/main.js'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), DEMO: 'true' },
  stdio: ['ignore', 'ignore', 'pipe'],
})
const port = await new Promise((resolve) =>
  server.stderr.on('data', (chunk) => /"port":(\d+)/.exec(chunk)?.[1] && resolve(/"port":(\d+)/.exec(chunk)[1])),
)
const url = `http://127.0.0.1:${port}/tableaux/quels-leviers-pour-nos-quartiers`
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: flags })
const open = async () => {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await page.goto(url)
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
await browser.close()
server.kill('SIGTERM')
rmSync(folder, { recursive: true, force: true })
const sorted = times.toSorted((a, b) => a - b)
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
const result = {
  acts,
  medianMilliseconds: at(0.5),
  p95Milliseconds: at(0.95),
  mostMilliseconds: sorted.at(-1),
  load: loadavg()[0],
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else
  console.log(
    `From a press in one browser to the other's screen, ${acts} votes: median ${result.medianMilliseconds} ms, p95 ${result.p95Milliseconds} ms, most ${result.mostMilliseconds} ms (load of the machine ${result.load.toFixed(1)}).`,
  )
