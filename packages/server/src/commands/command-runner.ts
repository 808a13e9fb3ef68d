import { GroupWriter } from '../async/group-writer.js'
import { contentHashOf } from '../log/operation-log.js'
import { cleanInput } from './clean-input.js'
import { runGroup } from './command-group.js'
import type { Actor, AnyInput, Command } from './command.js'
import type { Acknowledgement, Pending, RunnerParts } from './pending.js'
import { StreamFinder } from './stream-finder.js'

export interface CommandCall<Input> {
  command: Command<Input>
  actor: Actor
  /** As it came from outside: checked and cleaned here. */
  raw: unknown
  at?: Date
}

/** Maximum commands in one transaction; the rest wait for the next. */
const groupSize = 256

/** Maximum streams in one transaction. */
const hotStreams = 64

/**
 * One writer per stream: while a transaction of a stream is under way, the commands that arrive wait and run together
 * in the next one. One commit serves them all; each is acknowledged after it, or refused alone. Commands of a stream
 * run in the order in which they were given. Hot commands (votes) of different streams share transactions too; every
 * other command has its stream's own.
 */
export class CommandRunner {
  /** Streams that have a writer of their own: some command in their queue is not hot, or somebody holds their lock. */
  private readonly writers = new Map<string, GroupWriter<Pending>>()
  /** The queues of the streams that share transactions. */
  private readonly hotQueues = new Map<string, Pending[]>()
  /** The shared writer, for streams whose next command is hot. */
  private readonly hot: GroupWriter<string>
  private readonly finder: StreamFinder
  /** Fulfilled when every command given so far has its place in a queue; never rejected. */
  private lastPlaced = Promise.resolve()

  constructor(private readonly parts: RunnerParts) {
    this.hot = new GroupWriter({ groupSize: hotStreams, write: (streamIds) => this.writeHot(streamIds) })
    this.finder = new StreamFinder(parts.em)
  }

  /**
   * Runs a command; the promise is fulfilled only after the commit. Safe to retry with the same operation id.
   * Throws PublicError when it is refused.
   */
  async run<Input extends AnyInput>({ command, actor, raw, at }: CommandCall<Input>): Promise<Acknowledgement> {
    // The schema is the command's own, so what it accepts is the command's input.
    const input = cleanInput(command.input, raw) as Input
    const finding = this.finder.find({ command, actor, input })
    const { promise, resolve, reject } = Promise.withResolvers<Acknowledgement>()
    const pending = {
      // The group hands each input back to the command that it is for, and to no other.
      command,
      actor,
      input,
      at: at ?? this.parts.now(),
      contentHash: contentHashOf(command.name, input),
      resolve,
      reject,
    }
    // Streams are looked up side by side, but nobody is placed before those who came earlier.
    const placed = Promise.allSettled([finding, this.lastPlaced])
    this.lastPlaced = placed.then(([found]) => {
      if (found.status === 'fulfilled') this.enqueue({ ...pending, streamId: found.value })
      else reject(found.reason)
    })
    return promise
  }

  /** Waits until every command under way is acknowledged or refused. */
  async drain(): Promise<void> {
    await this.lastPlaced
    do {
      await this.hot.drain()
      await Promise.all([...this.writers.values()].map((writer) => writer.drain()))
    } while (this.writers.size > 0 || this.hotQueues.size > 0)
  }

  private enqueue(pending: Pending): void {
    const { streamId } = pending
    const writer = this.writers.get(streamId)
    const queue = this.hotQueues.get(streamId)
    if (writer) writer.add(pending)
    else if (queue) queue.push(pending)
    else this.serve(streamId, [pending], pending.command.together)
  }

  /** Schedules an idle stream: in the shared writer while its next command is hot, else in a writer of its own. */
  private serve(streamId: string, queue: Pending[], isHot: boolean): void {
    if (isHot) {
      this.hotQueues.set(streamId, queue)
      this.hot.add(streamId)
      return
    }
    this.hotQueues.delete(streamId)
    const writer = new GroupWriter<Pending>({
      groupSize,
      write: async (group) => void (await runGroup(this.parts, group, { mayWait: true })),
      onIdle: () => this.writers.delete(streamId),
    })
    this.writers.set(streamId, writer)
    writer.add(...queue)
  }

  /** Runs what is hot on some streams in one transaction. */
  private async writeHot(streamIds: readonly string[]): Promise<void> {
    const group = streamIds.flatMap((streamId) => takeHot(this.hotQueues.get(streamId) ?? []))
    const left = await runGroup(this.parts, group, { mayWait: false })
    left.toReversed().forEach((pending) => this.hotQueues.get(pending.streamId)?.unshift(pending))
    const held = new Set(left.map((pending) => pending.streamId))
    for (const streamId of streamIds) {
      const queue = this.hotQueues.get(streamId) ?? []
      const [next] = queue
      if (next) this.serve(streamId, queue, next.command.together && !held.has(streamId))
      else this.hotQueues.delete(streamId)
    }
  }
}

/** Removes and returns the hot commands at the head of a queue. */
function takeHot(queue: Pending[]): Pending[] {
  const end = queue.findIndex((pending) => !pending.command.together)
  return queue.splice(0, Math.min(groupSize, end === -1 ? queue.length : end))
}
