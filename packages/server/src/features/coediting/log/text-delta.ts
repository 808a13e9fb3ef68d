import { limits } from '@leviers/shared/limits'
import type { LoggedChange } from '../document/text-state.js'

/** What happened to a text from one number to another; or the whole of it, to be merged with what is known. */
export interface TextDelta {
  leverId: string
  epoch: string
  /** The number before the first change that is in it. */
  since: number
  number: number
  updates: readonly Uint8Array[]
  isWhole: boolean
}

/** What is read of a text to tell it to someone. */
export interface TextReading {
  leverId: string
  epoch: string
  head: number
  /** That of the newest schema with which somebody wrote in it. */
  schemaVersion: number
  snapshot: Uint8Array
  snapshotNumber: number
  /** Whether something in it cannot be shown: then nobody writes in it. */
  isFrozen: boolean
  /** Changes in order, without gap, up to the head. */
  rows: readonly LoggedChange[]
}

/** The whole text: its state and every change since. */
export function fullDelta({ leverId, epoch, head, snapshot, snapshotNumber, rows }: TextReading): TextDelta {
  const after = rows.filter(({ number }) => number > snapshotNumber)
  const updates = [snapshot, ...after.map(({ update }) => update)]
  return { leverId, epoch, since: 0, number: head, updates, isWhole: true }
}

/**
 * What happened after a number; the whole when the changes are not all there any more, or too many. A document loses
 * nothing when the whole is merged into it.
 */
export function deltaAfter(reading: TextReading, after: number): TextDelta {
  const { leverId, epoch, head, rows } = reading
  const missed = rows.filter(({ number }) => number > after)
  const isThere = after <= head && missed.length === head - after
  if (!isThere || missed.length > limits.coediting.replay) return fullDelta(reading)
  return { leverId, epoch, since: after, number: head, updates: missed.map(({ update }) => update), isWhole: false }
}
