// A reporter of vitest: at the end, which files took how long; all of them in artifacts/slow-files.txt.
import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'

const printed = 20

export default class SlowFiles {
  onTestRunEnd(modules) {
    const files = modules.map(timesOf).toSorted((one, other) => other.whole - one.whole)
    if (files.length < 2) return
    const lines = ['    whole   loading   tests  file', ...files.map(lineOf)]
    mkdirSync('artifacts', { recursive: true })
    writeFileSync('artifacts/slow-files.txt', `${lines.join('\n')}\n`)
    process.stdout.write(`\n The slowest files, in seconds (all in artifacts/slow-files.txt)\n`)
    process.stdout.write(`${lines.slice(0, printed + 1).join('\n')}\n\n`)
  }
}

/** Loading is what a file takes before its tests: what it imports, and what it starts outside of them. */
function timesOf(module) {
  const { prepareDuration, environmentSetupDuration, setupDuration, collectDuration, duration } = module.diagnostic()
  const loading = prepareDuration + environmentSetupDuration + setupDuration + collectDuration
  return { whole: loading + duration, loading, tests: duration, path: relative('.', module.moduleId) }
}

function lineOf({ whole, loading, tests, path }) {
  const [first = '', ...others] = [whole, loading, tests].map((time) => (time / 1_000).toFixed(1).padStart(9))
  return `${first}${others.map((text) => text.slice(0, 9)).join('')}  ${path}`
}
