import { startApp } from './app.js'
import { readConfig } from './config.js'
import { StartRefused } from './errors.js'
import { welcome } from './welcome.js'

const stopMilliseconds = 24_000

async function main(): Promise<void> {
  const config = readConfig()
  const app = await startApp(config)
  process.stdout.write(welcome(config, app, await app.demoPeople()))
  let stopping = false
  // A person at a terminal does not wait; an orchestrator gives those who follow time to leave one after the other.
  const stop = (drainSeconds: number) => {
    if (stopping) process.exit(1)
    stopping = true
    // A stop that hangs must not keep the machine: what is acknowledged is on disk already.
    setTimeout(() => process.exit(1), stopMilliseconds).unref()
    app.stop(drainSeconds).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', () => stop(config.drainSeconds))
  process.on('SIGINT', () => stop(0))
}

try {
  await main()
} catch (fault) {
  if (!(fault instanceof StartRefused)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
