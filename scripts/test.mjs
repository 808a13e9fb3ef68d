// Runs every test and ends with one line that says how many passed.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const report = 'artifacts/tests.json'
mkdirSync('artifacts', { recursive: true })
rmSync(report, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const vitest = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => vitest.kill(signal))
vitest.on('exit', (code) => {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = summary()
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  process.exit(code ?? 1)
})

function summary() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  }
}
