import type { Awareness } from 'y-protocols/awareness'
import type { RefusalParts } from '../../../client/request/refusal.js'
import type { TextReplica } from './text-replica.js'

/** An editor of a text, as its page shows it. */
export type ShownReplica =
  | { status: 'opening'; trouble: RefusalParts | null }
  /** One may not write, or not now. */
  | { status: 'refused'; refusal: RefusalParts }
  | { status: 'open'; replica: TextReplica; awareness: Awareness; seats: number }
  /** The pen was taken away: what was not sent, if anything, is kept among the changes that were not saved. */
  | { status: 'closed'; replica: TextReplica; awareness: Awareness; sentence: string | null; isKept: boolean }
