import { mergeUpdates } from 'yjs'
import type { Unsent } from '../sync/replica-parts.js'

/** One or several changes as one update, under the number that it will be sent with. */
export interface UnsentPart extends Unsent {
  changes: number
}

export interface UnsentList {
  add(update: Uint8Array): void
  /** What waits, in order. */
  all(): readonly Unsent[]
  /** How many changes were added and not taken. */
  changes(): number
  /** The first of what waits as one update, as far as it fits into the most bytes. */
  take(): UnsentPart
}

/** So many small updates are merged into one: hours without a network then cost little, on the device and on the way. */
const merged = 64

/** The updates of one client that are still to be sent. Only updates that follow each other can be merged: these do. */
export function makeUnsentList({ maxBytes, newId }: { maxBytes: number; newId(): string }): UnsentList {
  let parts: UnsentPart[] = []

  /** How many of the first parts fit into the maximum; at least one. */
  function fitting(): number {
    let bytes = 0
    const end = parts.findIndex(({ update }) => (bytes += update.length) > maxBytes)
    return end === -1 ? parts.length : Math.max(1, end)
  }

  function mergeSmall(): void {
    const firstSmall = parts.findIndex(({ changes }) => changes === 1)
    if (parts.length - firstSmall < merged) return
    const small = parts.splice(firstSmall)
    const bytes = [parts.at(-1), ...small].reduce((sum, part) => sum + (part?.update.length ?? 0), 0)
    parts.push(merge(bytes <= maxBytes ? [...parts.splice(-1), ...small] : small))
  }

  return {
    add(update) {
      parts.push({ operationId: newId(), update, changes: 1 })
      mergeSmall()
    },
    all: () => parts.map(({ operationId, update }) => ({ operationId, update })),
    changes: () => parts.reduce((sum, part) => sum + part.changes, 0),
    take() {
      const taken = parts.slice(0, fitting())
      parts = parts.slice(taken.length)
      return merge(taken)
    },
  }
}

/** Removes all waiting changes, merged into as few updates as fit. */
export function takeAll(list: UnsentList): readonly Unsent[] {
  const all: Unsent[] = []
  while (list.changes() > 0) {
    const { operationId, update } = list.take()
    all.push({ operationId, update })
  }
  return all
}

/** The same of what a page left on the device: each under the number that it had there. */
export function together(waiting: readonly Unsent[], maxBytes: number): readonly Unsent[] {
  const numbers = waiting.map(({ operationId }) => operationId)
  const list = makeUnsentList({ maxBytes, newId: () => numbers.shift() ?? '' })
  waiting.forEach(({ update }) => list.add(update))
  return takeAll(list)
}

function merge(taken: readonly UnsentPart[]): UnsentPart {
  const [first] = taken
  if (!first) throw new Error('nothing waits')
  if (taken.length === 1) return first
  const changes = taken.reduce((sum, part) => sum + part.changes, 0)
  return { operationId: first.operationId, update: mergeUpdates(taken.map(({ update }) => update)), changes }
}
