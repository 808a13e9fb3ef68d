import type { PublicError } from '../../../errors.js'
import type { TextPush } from '../../../ports/texts.js'
import type { ReadUpdate } from './read-update.js'

/** A text as it stands. */
export interface TextHead {
  leverId: string
  epoch: string
  /** The number of its last change. */
  head: number
  /** Raised whenever somebody's right to write in it may have begun or ended. */
  rights: number
  schemaVersion: number
  state: TextState
  /** Nothing may be added until something is taken away. */
  isFull: boolean
  /** Full not of words, but of what was ever written and taken back in it. */
  isHeavy: boolean
}

export type TextState = 'OPEN' | 'FROZEN'

/** An editor that may write in a text: its client id belongs to one person for ever. */
export interface TextClient {
  personId: string
  /** The place after the last that this client wrote. */
  clock: number
}

/** A client of a text as a key of a map. */
export function keyOfClient({ leverId, clientId }: { leverId: string; clientId: number }): string {
  return `${leverId} ${clientId}`
}

/** A push that was read: null when it cannot be. */
export interface ReadPush {
  push: TextPush
  read: ReadUpdate | null
}

/** A change on its way into the log. */
export interface NewChange {
  push: TextPush
  number: number
  /** The place after the last that its client wrote with it; null when it only takes away. */
  clock: number | null
  /** Ties a thread to words and leaves them as they are: its author did not write the text. */
  isMark?: boolean
}

/** A change that is in the log, and the hash of what its push said. */
export interface KnownChange {
  number: number
  hash: string
}

/** What a group of pushes needs to know, as of one moment; each list has one place for each push. */
export interface PushFacts {
  texts: ReadonlyMap<string, TextHead>
  /** The editors that the pushes come from or build on, by keyOfClient. */
  clients: ReadonlyMap<string, TextClient>
  /** The change that has this push's operation id already, by whoever. */
  known: readonly (KnownChange | null)[]
  /** Why the person may not write there; null when they may. */
  refusals: readonly (PublicError | null)[]
}

/** The log of texts inside one transaction. */
export interface TextTransaction {
  /** Nobody else writes in these texts between this and the end of the transaction: else the transaction is done again. */
  factsOf(pushes: readonly ReadPush[]): Promise<PushFacts>
  /** Writes changes, numbered after their texts' heads, and moves the heads. The last that a transaction does. */
  append(changes: readonly NewChange[]): Promise<void>
}

/** Where the log of texts is kept. */
export interface TextStore {
  /** All or nothing of some work, which may be done more than once: it changes nothing by itself. */
  transaction<Value>(work: (transaction: TextTransaction) => Promise<Value>): Promise<Value>
}
