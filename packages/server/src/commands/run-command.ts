import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Logger } from '../logger.js'
import type { Metrics } from '../metrics.js'
import type { Bell } from '../cluster/bell.js'
import { cleanInput } from './clean-input.js'
import { runGroup } from './command-group.js'
import type { Actor, AnyInput, Command } from './command.js'
import { contentHashOf } from '../log/operation-log.js'
import type { Pending } from './pending.js'
import type { LoggedEvent } from '../log/stream-log.js'
import { makeStreamFinder } from './stream-finder.js'

/** What an acknowledged command left behind: its event, or null when nothing had to change. */
export interface Acknowledgement {
  event: LoggedEvent | null
  streamId: string
}

export interface CommandCall<Input> {
  command: Command<Input>
  actor: Actor
  /** As it came from outside: checked and cleaned here. */
  raw: unknown
  at?: Date
}

export interface CommandRunner {
  /**
   * Runs a command; the promise is fulfilled only after the commit. Safe to retry with the same operation id.
   * Throws PublicError when it is refused.
   */
  run<Input extends { operationId: string }>(call: CommandCall<Input>): Promise<Acknowledgement>
  /** Waits until every command under way is acknowledged or refused. */
  drain(): Promise<void>
}

export interface RunnerParts {
  em: SqlEntityManager
  bell: Bell
  logger: Logger
  metrics: Pick<Metrics, 'committed'>
  now: () => Date
}

/** At most so many commands share a transaction; the rest wait for the next. */
const groupSize = 256

/** At most so many streams share a transaction. */
const hotStreams = 64

/**
 * One writer per stream: while a transaction of a stream is under way, the commands that arrive wait and run together
 * in the next one. One commit serves them all; each is acknowledged after it, or refused alone. Commands of a stream
 * run in the order in which they were given. Hot commands (votes) of different streams share transactions too; every
 * other command has its stream's own.
 */
export function startCommandRunner(parts: RunnerParts): CommandRunner {
  const queues = new Map<string, Pending[]>()
  const writers = new Set<Promise<void>>()
  /** Streams on which what comes next is hot, and that nobody serves now. */
  const hot = new Set<string>()
  let isServingHot = false
  const findStream = makeStreamFinder(parts.em)
  // Fulfilled when every command given so far has its place in a queue; never rejected.
  let lastPlaced = Promise.resolve()

  /** Serves one stream until nobody waits for it any more. */
  async function write(streamId: string, queue: Pending[]): Promise<void> {
    while (queue.length > 0) await runGroup(parts, queue.splice(0, groupSize), { mayWait: true })
    queues.delete(streamId)
  }

  /** Serves what is hot on all streams: what waits on them shares transactions. */
  async function writeHot(): Promise<void> {
    while (hot.size > 0) {
      const streamIds = [...hot].slice(0, hotStreams)
      streamIds.forEach((streamId) => hot.delete(streamId))
      const group = streamIds.flatMap((streamId) => takeHot(queues.get(streamId) ?? []))
      const left = await runGroup(parts, group, { mayWait: false })
      left.toReversed().forEach((pending) => queues.get(pending.streamId)?.unshift(pending))
      const held = new Set(left.map((pending) => pending.streamId))
      streamIds.forEach((streamId) => goOn(streamId, held.has(streamId)))
    }
    isServingHot = false
  }

  function goOn(streamId: string, isHeld: boolean): void {
    const queue = queues.get(streamId) ?? []
    if (queue.length === 0) queues.delete(streamId)
    else if (queue[0]?.command.together && !isHeld) hot.add(streamId)
    else start(() => write(streamId, queue))
  }

  function start(writing: () => Promise<void>): void {
    // Started after this turn of the loop, so that what arrives in the same turn shares the first transaction.
    const writer = new Promise<void>((resolve) => void setImmediate(resolve)).then(writing)
    writers.add(writer)
    void writer.finally(() => writers.delete(writer))
  }

  function enqueue(pending: Pending): void {
    const { streamId } = pending
    const queue = queues.get(streamId)
    if (queue) {
      queue.push(pending)
      return
    }
    const started = [pending]
    queues.set(streamId, started)
    if (!pending.command.together) return start(() => write(streamId, started))
    hot.add(streamId)
    if (isServingHot) return
    isServingHot = true
    start(writeHot)
  }

  return {
    async run<InputOfCommand extends AnyInput>({ command, actor, raw, at }: CommandCall<InputOfCommand>) {
      // The schema is the command's own, so what it accepts is the command's input.
      const accepted = cleanInput(command.input, raw) as InputOfCommand
      const finding = findStream({ command, actor, input: accepted })
      return new Promise<Acknowledgement>((resolve, reject) => {
        // Each pending command keeps its own input's type; the group only hands it back to that command.
        const pending = {
          command,
          actor,
          input: accepted,
          at: at ?? parts.now(),
          resolve,
          reject,
        } as unknown as Pending
        pending.contentHash = contentHashOf(command.name, accepted)
        // Streams are looked up side by side, but nobody is placed before those who came earlier.
        const placed = Promise.allSettled([finding, lastPlaced])
        lastPlaced = placed.then(([found]) => {
          if (found.status === 'fulfilled') enqueue(Object.assign(pending, { streamId: found.value }))
          else reject(found.reason)
        })
      })
    },
    async drain() {
      await lastPlaced
      while (writers.size > 0) await Promise.all(writers)
    },
  }
}

/** Takes what comes next on a stream, as long as it is hot. */
function takeHot(queue: Pending[]): Pending[] {
  const end = queue.findIndex((pending) => !pending.command.together)
  return queue.splice(0, Math.min(groupSize, end === -1 ? queue.length : end))
}
