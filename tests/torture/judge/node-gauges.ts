import { readFileSync } from 'node:fs'
import type { TortureNode } from '../torture-node.ts'

/** What a node's process holds in memory, in MiB. */
export function memoryOf(node: TortureNode): number {
  const status = readFileSync(`/proc/${node.processId()}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
}

export interface Watch {
  /** The longest that the event loop of the node stood still since the last reading, in milliseconds. */
  longestStall(): Promise<number>
  /** The most memory since the last reading, in MiB. */
  maxMemory(): number
  stop(): void
}

const everyMilliseconds = 100

/** Watches a node from outside while something is done to it. */
export function watchNode(node: TortureNode): Watch {
  let most = memoryOf(node)
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(node))
  }, everyMilliseconds)
  return {
    async longestStall() {
      // Node's own histogram, which begins anew at each reading.
      const text = await (await fetch(`http://127.0.0.1:${node.directPort()}/metrics`)).text()
      return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1] ?? Number.NaN) * 1_000
    },
    maxMemory() {
      const seen = most
      most = memoryOf(node)
      return seen
    },
    stop: () => clearInterval(timer),
  }
}
