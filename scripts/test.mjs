// Runs every test and ends with one line that says how many passed. What cannot run here is said loudly; in CI it fails.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { filesToRun } from './files-to-run.mjs'

const report = 'artifacts/tests.json'
const vitest = 'node_modules/vitest/vitest.mjs'
const args = chosen(process.argv.slice(2))
mkdirSync('artifacts', { recursive: true })
rmSync(report, { force: true })

// With arguments someone chooses what runs: what is missing then shows in the tests themselves.
const missing = args.length > 0 ? [] : ['postgres', 'browser'].flatMap((name) => missingFor(name) ?? [])
missing.forEach(({ text }) => warn(text))
const without = missing.map(({ name }) => `--project=!${name}`)
const reporters = [
  '--reporter=default',
  '--reporter=./scripts/slow-files.mjs',
  '--reporter=json',
  `--outputFile.json=${report}`,
]
const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...without, ...args], { stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  const { passed, failed, skipped } = counts()
  missing.forEach(({ text }) => warn(text))
  const isRefused = missing.length > 0 && Boolean(process.env.CI)
  // A file that cannot even be loaded, or a run that ends before its report, has no failed test, but it failed.
  const ended = code === 0 && !isRefused ? failed : Math.max(1, failed)
  const line = `${passed} passed, ${ended} failed, ${skipped} skipped\n`
  writeFileSync('artifacts/summary.txt', line)
  process.stdout.write(line)
  process.exit(ended === 0 ? 0 : 1)
})

/** `--changed`, or `--changed=main`: the files that this change can reach. What else was asked for stays as it is. */
function chosen(given) {
  const changed = given.find((arg) => /^--changed(=|$)/.test(arg))
  if (!changed) return given
  const files = filesToRun(changed.split('=')[1] ?? 'HEAD')
  process.stderr.write(`${files.length} test files can be reached by what was changed\n`)
  return [...given.filter((arg) => arg !== changed), ...files]
}

/** What this kind of tests lacks on this machine: null when nothing does. */
function missingFor(name) {
  const probe = spawnSync(process.execPath, [`tests/support/${name}/probe-${name}.ts`], { encoding: 'utf8' })
  if (probe.status === 0) return null
  const skipped = spawnSync(process.execPath, [vitest, 'list', '--json', `--project=${name}`], { encoding: 'utf8' })
  return { name, text: probe.stderr, count: listed(skipped.stdout) }
}

function listed(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('['))).length
  } catch {
    return 1
  }
}

function counts() {
  const left = missing.reduce((sum, { count }) => sum + count, 0)
  try {
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests,
      testResults,
    } = JSON.parse(readFileSync(report, 'utf8'))
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    return { passed, failed: failed + unloaded.length, skipped: numPendingTests + left }
  } catch {
    return { passed: 0, failed: 0, skipped: left }
  }
}

function warn(text) {
  process.stderr.write(`\n!!! ${text.trim().split('\n').join('\n!!! ')}\n\n`)
}
