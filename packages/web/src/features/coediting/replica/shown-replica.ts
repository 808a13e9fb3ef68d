import type { Awareness } from 'y-protocols/awareness'
import type { RefusalParts } from '../../../client/request/refusal.js'
import type { TextReplica } from './text-replica.js'

/** An editor of a text, as its page shows it. */
export type ShownReplica =
  | { status: 'opening'; trouble: RefusalParts | null }
  /** The text could not be joined. */
  | { status: 'refused'; refusal: RefusalParts }
  | { status: 'open'; replica: TextReplica; awareness: Awareness; seats: number }
  /** The replica is closed; unsent changes, if any, are among the changes that were not saved. */
  | { status: 'closed'; replica: TextReplica; awareness: Awareness; sentence: string | null; isKept: boolean }
