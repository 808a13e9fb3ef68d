import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted of a running node, for Prometheus. Numbers only: no names, no ids. */
export interface Metrics {
  /** A transaction of commands was committed, or failed. */
  committed(transaction: { milliseconds: number; commands: number; failed: boolean }): void
  /** Numbers that are read when they are asked for, by name. */
  read(source: () => Record<string, number>): void
  text(): Promise<string>
  contentType: string
}

/** What the numbers are that the parts of a node count themselves. */
const counted = {
  sockets: 'Open sockets.',
  followers: 'Subscriptions that are being told what happens.',
  groups: 'Groups of followers that are told the very same.',
  waitingBytes: 'Bytes that wait for readers in this process.',
  events: 'Events that were executed and serialised.',
  frames: 'Frames that were handed to followers.',
  bytes: 'Bytes of those frames.',
  readsRunning: 'Queries that are being read.',
  readsWaiting: 'Queries that wait for their turn.',
  resets: 'Followers that were given a snapshot instead of what they missed.',
} as const

const seconds = 1_000

/** Makes the metrics of a node: those of Node itself, event-loop delay and memory among them, and ours. */
export function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const commit = new Histogram({
    name: 'leviers_commit_seconds',
    help: 'From the beginning of a transaction of commands to its commit.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const commands = new Counter({
    name: 'leviers_commands_total',
    help: 'Commands that were carried out or refused in a transaction that was committed, or that failed with it.',
    labelNames: ['outcome'],
    registers,
  })
  let source: () => Record<string, number> = () => ({})
  const gauges = Object.entries(counted).map(([name, help]) => {
    const gauge = new Gauge({ name: `leviers_${snakeCase(name)}`, help, registers })
    return { name, gauge }
  })
  return {
    committed({ milliseconds, commands: count, failed }) {
      commit.observe(milliseconds / seconds)
      commands.inc({ outcome: failed ? 'failed' : 'committed' }, count)
    },
    read(reading) {
      source = reading
    },
    text() {
      const now = source()
      for (const { name, gauge } of gauges) gauge.set(now[name] ?? 0)
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
