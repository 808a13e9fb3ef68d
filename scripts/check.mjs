// Everything that can be known without running the product: format, lint, types, dead code, drift, sizes, dependencies.
import { spawnSync } from 'node:child_process'

const bin = (name) => `node_modules/.bin/${name}`
const node = (...args) => [process.execPath, args]
const vitest = 'node_modules/vitest/vitest.mjs'
const steps = {
  build: node('scripts/run.mjs', 'build'),
  format: [bin('oxfmt'), ['--check', '.']],
  types: [bin('tsc'), ['-b']],
  'types of the tests': [bin('tsc'), ['-p', 'tests']],
  'types of the pages’ tests': [bin('tsc'), ['-p', 'packages/web/tsconfig.tests.json']],
  lint: [bin('oxlint'), ['--type-aware', '--quiet', 'packages', 'tests', 'scripts']],
  'schema drift: print': node('packages/server/dist/print-schema.js'),
  'schema drift: types': [bin('graphql-codegen'), ['--silent']],
  'schema drift: compare': ['git', ['diff', '--exit-code', '--stat', '--', '*.graphql', '*.generated.ts']],
  'dead code': [bin('knip'), []],
  'folders, imports, names, words': node(vitest, 'run', '--project=unit', 'tests/architecture'),
  'whether strangers find their way': node('scripts/count-code.mjs'),
  'sizes of the first page and of the editor': node('packages/web/check-size.mjs'),
  'licences, versions, install scripts': node('scripts/check-dependencies.mjs'),
}

const failed = []
for (const [name, [program, args]] of Object.entries(steps)) {
  const started = Date.now()
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1_000).toFixed(1)} s)\n`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  process.stdout.write(`check failed: ${failed.join(', ')}\n`)
  process.exit(1)
}
