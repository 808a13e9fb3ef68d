import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import type { Readable } from '../../../client/base/readable.js'
import type { DraftConflicts, DraftFields, WordName } from './draft-fields.js'
import type { PublishLeverMutation } from '../model/levers-commands.generated.js'

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

export interface DraftStore extends Readable<DraftShown> {
  change(fields: Partial<DraftFields>): void
  /** Ends a conflict: with the words of here, or those of the other device. */
  choose(name: WordName, words: 'here' | 'elsewhere'): void
  publish(): Promise<Outcome<PublishLeverMutation['publishLever']>>
  discard(): void
}
