// Writes what is made from the code, to be committed with it: the API's schema, the types of the pages' GraphQL, the catalogues of words.
import { spawnSync } from 'node:child_process'

const bin = (name) => `node_modules/.bin/${name}`
const steps = [
  [bin('tsc'), ['-b', 'packages/server']],
  [process.execPath, ['packages/server/dist/print-schema.js']],
  [bin('graphql-codegen'), ['--silent']],
  ['../../packages/web/node_modules/.bin/lingui', ['extract'], 'packages/web'],
]

for (const [program, args, cwd = '.'] of steps) {
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
