import { readConfig, type Config } from './config.js'
import { StartRefused } from './errors.js'
import { startSupervisor, type Supervisor } from './supervisor.js'
import { welcome } from './welcome.js'

const stopMilliseconds = 24_000

async function main(): Promise<void> {
  const config = readConfig()
  const started: { supervisor: Supervisor | null } = { supervisor: null }
  endOnSignals(config, started)
  const supervisor = (started.supervisor = await startSupervisor(config))
  process.stdout.write(welcome(config, supervisor.app(), await supervisor.app().demoPeople()))
}

/** A person at a terminal does not wait; an orchestrator gives those who follow time to leave one after the other. */
function endOnSignals({ drainSeconds }: Config, started: { supervisor: Supervisor | null }): void {
  let stopping = false
  const stop = (seconds: number) => {
    if (stopping) process.exit(1)
    stopping = true
    // Nobody is served yet, and a database survives whatever happens to those who make its tables.
    if (!started.supervisor) process.exit(0)
    // A stop that hangs must not keep the machine: what is acknowledged is on disk already.
    setTimeout(() => process.exit(1), stopMilliseconds).unref()
    started.supervisor.stop(seconds).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', () => stop(drainSeconds))
  process.on('SIGINT', () => stop(0))
}

try {
  await main()
} catch (fault) {
  process.stderr.write(`${sentenceOf(fault)}\n`)
  // Whatever was opened before it failed has been closed; nothing that was forgotten may keep the process.
  process.exit(1)
}

/** What the operator reads; of what nobody foresaw also where it happened. */
function sentenceOf(fault: unknown): string {
  if (fault instanceof StartRefused) return fault.message
  const stack = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  return `Leviers n’a pas pu démarrer / Leviers could not start: ${stack}`
}
