import type { LiveSource, Numbered } from './live-stream.js'

/** One person's change to a text, as their editor sends it. */
export interface TextPush {
  leverId: string
  personId: string
  operationId: string
  /** The client id that the server gave to this editor. */
  clientId: number
  schemaVersion: number
  /** A Yjs update of the first encoding. */
  update: Uint8Array
  at: Date
}

/** What became of a push: it is on disk, now or since before, as the change of this number. */
export interface PushAnswer {
  status: 'APPLIED' | 'DUPLICATE'
  number: number
}

/** Where the caret of somebody who writes is: places relative to characters, as Yjs encodes them, in base64. */
export interface CaretPlace {
  anchor: string
  head: string
}

/** The texts that several people write at once: their logs, and where everybody's carets are. */
export interface Texts {
  /** Fulfilled only after the commit. Safe to retry with the same operation id and bytes. Throws PublicError. */
  push(push: TextPush): Promise<PushAnswer>
  /** How texts are told to those who follow: every change after a number, or the whole. */
  source: LiveSource<Numbered>
  stop(): Promise<void>
}
