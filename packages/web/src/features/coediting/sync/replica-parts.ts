import type { Refusal } from '../../../client/request/refusal.js'

/** What happened to a text from one number to another, in order; or the whole of it. */
export interface TextChanges {
  /** Changed by a restore: what was known of another epoch does not count any more. */
  epoch: string
  /** The number before the first change that is in it. */
  since: number
  /** The number of the last one. */
  number: number
  /** Yjs updates of the first encoding, in order. */
  updates: readonly Uint8Array[]
  /** Whether the updates are the whole document, to be merged, rather than changes since a number. */
  isWhole: boolean
}

/** What the server gives to an editor that begins to write. */
export interface Joined extends TextChanges {
  /** The Yjs client id that this editor writes under; nobody else has it. */
  clientId: number
}

/** A change of one's own on its way: sent again as it is until the server has it. */
export interface Unsent {
  operationId: string
  update: Uint8Array
}

/** What one editor wrote and the server does not have yet, as it is kept on the device. */
export interface UnsentRecord {
  leverId: string
  personId: string
  clientId: number
  /** Of the page that wrote it. */
  schemaVersion: number
  /** Being sent, perhaps there already. */
  inFlight: Unsent | null
  /** Not sent yet, in order. */
  waiting: readonly Unsent[]
}

export interface ReplicaTransport {
  /** Throws Refusal; what passes by itself may be sent again. */
  push(push: Unsent & { clientId: number }): Promise<{ number: number }>
  /** What happened after a number. Throws Refusal. */
  changesAfter(number: number): Promise<TextChanges & { more: boolean }>
}

export interface ReplicaParts {
  leverId: string
  personId: string
  joined: Joined
  transport: ReplicaTransport
  /** Keeps what is unsent on the device; null when nothing is. Never rejected, and fulfilled soon also where it cannot. */
  keep(record: UnsentRecord | null): Promise<void>
  /** Waits before a new attempt, less when the connection is back. */
  pause(attempt: number, asked: number): Promise<void>
  newId(): string
  /** What is sent at once is kept below so many bytes. */
  maxBytes: number
  /** Fulfilled when the next push may leave, so that a key held down stays below the rate limit of a socket. */
  spacing(): Promise<void>
  /** Called when the replica closes; must keep the unsent changes elsewhere before it is fulfilled. */
  onOver(reason: ReplicaOver, unsent: readonly Unsent[]): Promise<void>
}

/** Why a replica closed: a push was refused, the text was restored from a backup, or the page left. */
export type ReplicaOver = { kind: 'refused'; refusal: Refusal } | { kind: 'restored' } | { kind: 'closed' }
