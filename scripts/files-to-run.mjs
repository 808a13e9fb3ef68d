// Which test files a change can reach, for `npm test -- --changed`: those since the last commit, or since another one.
import { execFileSync } from 'node:child_process'

const vitest = 'node_modules/vitest/vitest.mjs'

/** What no import shows: browsers open built pages, many tests start the built server, and fixtures and documents are read. */
const reaching = [
  {
    changed: /^(package\.json|pnpm-|vitest\.config|tsconfig|patches\/)/,
    kinds: ['unit', 'server', 'postgres', 'browser'],
  },
  { changed: /^packages\/(server|shared)\//, kinds: ['server', 'postgres', 'browser'] },
  { changed: /^packages\/web\/|^tests\/browser\/harness\//, kinds: ['browser'] },
  { changed: /^(tests\/(fixtures|support|torture)|scripts)\//, kinds: ['server', 'postgres', 'browser'] },
]
/** These read every file that there is. */
const ofAllFiles = 'tests/architecture/'

/** Their paths: those that import what was changed, and all of the kinds that depend on it in another way. */
export function filesToRun(since) {
  const changed = changedFiles(since).filter((path) => !path.endsWith('.test.ts'))
  const kinds = reaching.flatMap((one) => (changed.some((path) => one.changed.test(path)) ? one.kinds : []))
  const reached = listed().filter(({ file, projectName }) => kinds.includes(projectName) || file.includes(ofAllFiles))
  const importing = listed(`--changed=${since}`)
  return [...new Set([...reached, ...importing].map(({ file }) => file))]
}

function changedFiles(since) {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
  return [...git('diff', '--name-only', since), ...git('ls-files', '--others', '--exclude-standard')]
}

function listed(...more) {
  const args = [vitest, 'list', '--filesOnly', '--json', ...more]
  const text = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const start = text.indexOf('[')
  return start < 0 ? [] : JSON.parse(text.slice(start))
}
