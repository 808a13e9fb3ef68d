import type { DraftConflicts, DraftFields } from './draft-fields.js'

/** Where a draft is: on this device only, on its way, on the server, or refused by it. */
export type DraftPlace = 'empty' | 'device' | 'saving' | 'saved' | 'waiting' | 'refused'

export interface DraftShown {
  draft: DraftFields
  state: DraftPlace
  /** What another device wrote in fields that were changed here, too: nothing of it is lost until somebody has chosen. */
  conflicts: DraftConflicts
  /** The lever that it became, once it is published. */
  publishedAs: string | null
}
