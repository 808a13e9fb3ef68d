import type { Action } from '@leviers/shared/policies'
import type { PublicError } from '../errors.js'
import type { LiveSource, Numbered } from '../live/live-stream.js'

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

/** Where somebody who writes is: places beside characters, as Yjs encodes them, in base64. */
export interface CaretPlace {
  anchor: string
  head: string
}

/** Someone who writes, as the others see where. */
export interface ShownCaret extends CaretPlace {
  clientId: number
  personId: string
  /** Typed a moment ago. */
  isTyping: boolean
}

/** Everybody's carets in a text, whole each time. */
export interface CaretsSnapshot extends Numbered {
  carets: readonly ShownCaret[]
  /** How many editors write in it, also those whose carets are not shown. */
  pens: number
}

/** Where everybody's carets are: in memory only, best effort, never stored, never logged. */
export interface Carets {
  /** An editor is open, until the returned function is called. */
  open(leverId: string, seat: { clientId: number; personId: string }): () => void
  /** Somebody watches the carets of a text, until the returned function is called. */
  watch(leverId: string): () => void
  /**
   * Moves a caret that this person opened on this node (null: away from the text); false when there is none. Fulfilled when
   * those who watch through this node are told.
   */
  move(
    leverId: string,
    caret: { clientId: number; personId: string; place: CaretPlace | null; isTyping: boolean },
  ): Promise<boolean>
  /** Those whose carets are told, by id, as they present themselves; a change of that may be seen two seconds later. */
  people(ids: readonly string[]): Promise<ReadonlyMap<string, object>>
  /** How many editors of a text are shown as open, as far as this node knows. */
  seats(leverId: string): number
  source: LiveSource<CaretsSnapshot>
  stop(): void
}

/** A body in whose name an editor writes. */
export interface TextBody {
  id: string
  name: string
}

/**
 * Why somebody may not do something with a text now, in the name of a body if their editor writes so; null when they may.
 * One statement for all who ask at once.
 */
export type TextRights = (
  reader: { leverId: string; personId: string; body?: TextBody | null },
  action: Action,
) => Promise<PublicError | null>

/** The texts that several people write at once: their logs, and where everybody's carets are. */
export interface Texts {
  /** Fulfilled only after the commit. Safe to retry with the same operation id and bytes. Throws PublicError. */
  push(push: TextPush): Promise<PushAnswer>
  /** How texts are told to those who follow: every change after a number, or the whole. */
  source: LiveSource<Numbered>
  carets: Carets
  whyNot: TextRights
  stop(): Promise<void>
}
