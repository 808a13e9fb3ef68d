import { parseArgs } from 'node:util'
import { startCluster } from '../support/postgres.ts'
import { makeOwnServer } from './own-server.ts'
import { runTorture } from './run-torture.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    seconds: { type: 'string', default: '60' },
  },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const server = makeOwnServer()
const cluster = await startCluster()
try {
  const verdict = await runTorture({
    seed: values.seed,
    seconds: Number(values.seconds),
    databaseUrl: cluster.url,
    cluster,
    main: server.main,
    writers: 12,
    followers: 27,
    boards: 2,
    people: 80,
    pauseMilliseconds: 150,
    faultMilliseconds: 1500,
    say,
  })
  say(JSON.stringify(verdict.figures))
  say(JSON.stringify(verdict.heardKinds))
  verdict.faults.slice(0, 40).forEach((fault) => say(`FAULT ${fault}`))
  say(`${verdict.faults.length} faults`)
} finally {
  await cluster.stop()
  server.remove()
}
