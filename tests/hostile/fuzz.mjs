// npm run fuzz -- --seed S --operations 5000 --sessions 2000 --texts 2000: the long form of tests/hostile/fuzz.test.ts.
import { parseArgs } from 'node:util'
import { startBesieged } from './besieged-server.ts'
import { fuzzOperations } from './operation-fuzz.ts'
import { fuzzSessions } from './session-fuzz.ts'
import { fuzzTexts } from './text-fuzz.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now()) },
    operations: { type: 'string', default: '5000' },
    sessions: { type: 'string', default: '2000' },
    texts: { type: 'string', default: '2000' },
  },
})
const { seed } = values
const server = await startBesieged()
try {
  await tell('operations', Number(values.operations), fuzzOperations)
  await tell('sessions', Number(values.sessions), fuzzSessions)
  await tell('updates of texts', Number(values.texts), fuzzTexts)
} catch (fault) {
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
} finally {
  await server.stop()
}

async function tell(name, count, fuzz) {
  const started = Date.now()
  const found = await fuzz(server, { seed, count })
  const seconds = Math.round((Date.now() - started) / 1_000)
  process.stdout.write(`${count} ${name} in ${seconds} s, seed ${seed}: ${JSON.stringify(found)}\n`)
}
