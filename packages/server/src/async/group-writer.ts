import { setTimeout as sleep } from 'node:timers/promises'

export interface GroupWriterParts<Item> {
  /** At most so many share a group; the rest wait for the next. */
  groupSize: number
  /** At least so long from the beginning of a group to that of the next. */
  minIntervalMilliseconds?: number
  /** Never rejected: whoever waits for an item is told by it. */
  write(group: readonly Item[]): Promise<void>
  /** Called when nothing is written and nothing waits any more. */
  onIdle?(): void
}

/** Group commit: one group is written at a time, in order of arrival; what arrives meanwhile waits and shares the next. */
export class GroupWriter<Item> {
  private readonly waiting: Item[] = []
  private writing: Promise<void> | null = null
  private nextAt = -Infinity

  constructor(private readonly parts: GroupWriterParts<Item>) {}

  add(...items: readonly Item[]): void {
    this.waiting.push(...items)
    this.writing ??= this.writeAll()
  }

  /** Waits until nothing is written and nothing waits. */
  async drain(): Promise<void> {
    while (this.writing) await this.writing
  }

  private async writeAll(): Promise<void> {
    // What arrives in the same turn of the loop shares the first group.
    await new Promise((resolve) => void setImmediate(resolve))
    while (this.waiting.length > 0) {
      await this.waitForInterval()
      await this.parts.write(this.waiting.splice(0, this.parts.groupSize))
    }
    this.writing = null
    this.parts.onIdle?.()
  }

  private async waitForInterval(): Promise<void> {
    const early = this.nextAt - performance.now()
    if (early > 0) await sleep(early)
    this.nextAt = performance.now() + (this.parts.minIntervalMilliseconds ?? 0)
  }
}

interface Attempt<Item> {
  commit(group: readonly Item[]): Promise<void>
  /** The smaller groups that are tried after a failure, in order. */
  split(group: readonly Item[]): readonly (readonly Item[])[]
  /** Whether a failure is nobody's fault, so that smaller groups would fail as well. */
  isAway(fault: unknown): boolean
  /** Tells those whose commit failed: one alone, or all when it is nobody's fault. */
  fail(group: readonly Item[], fault: unknown): void
}

/** Commits a group. When that fails, smaller groups are tried, until whoever is at fault stands alone and is told so. */
export async function commitOrSplit<Item>(group: readonly Item[], attempt: Attempt<Item>): Promise<void> {
  try {
    await attempt.commit(group)
  } catch (fault) {
    if (group.length <= 1 || attempt.isAway(fault)) return attempt.fail(group, fault)
    for (const part of attempt.split(group)) await commitOrSplit(part, attempt)
  }
}

export function halvesOf<Item>(group: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(group.length / 2)
  return [group.slice(0, middle), group.slice(middle)]
}

export function eachOf<Item>(group: readonly Item[]): readonly (readonly Item[])[] {
  return group.map((item) => [item])
}
