// Everything that can be known without running the product: format, lint, types, dead code, drift, sizes.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const bin = (name) => `node_modules/.bin/${name}`
const steps = [
  ['format', bin('oxfmt'), ['--check', '.']],
  ['types', bin('tsc'), ['-b']],
  ['types of the tests', bin('tsc'), ['-p', 'tests']],
  ['lint', bin('oxlint'), ['--type-aware', '--quiet', 'packages', 'tests', 'scripts']],
  ['schema drift: print', process.execPath, ['packages/server/dist/print-schema.js']],
  ['schema drift: types', bin('graphql-codegen'), ['--silent']],
  ['schema drift: compare', 'git', ['diff', '--exit-code', '--stat', '--', '*.graphql', '*.generated.ts']],
  ['dead code', bin('knip'), []],
  ['size of the first page', process.execPath, ['packages/web/check-size.mjs']],
].filter(([, program, [first]]) => program !== process.execPath || existsSync(first))

const failed = []
for (const [name, program, args] of steps) {
  const started = Date.now()
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1_000).toFixed(1)} s)\n`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  process.stdout.write(`check failed: ${failed.join(', ')}\n`)
  process.exit(1)
}
