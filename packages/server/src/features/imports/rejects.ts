import { cleanLine } from '@leviers/shared/texts'

/** Why something of a file was not accepted; the sentences are in reject-sentences.ts. */
export type RejectReason =
  | 'MISSING_FILE'
  | 'UNREADABLE_FILE'
  | 'EMPTY_FILE'
  | 'WRONG_HEADER'
  | 'NOT_UTF8'
  | 'BAD_QUOTES'
  | 'RECORD_TOO_LARGE'
  | 'TOO_MANY_UNREADABLE'
  | 'WRONG_FIELD_COUNT'
  | 'BAD_NUMBER'
  | 'BAD_TIME'
  | 'BAD_VOTE'
  | 'BAD_MODERATION'
  | 'UNKNOWN_STATEMENT'
  | 'REJECTED_STATEMENT'
  | 'DUPLICATE_STATEMENT'
  | 'DUPLICATE_PARTICIPANT'
  | 'TALLY_DIFFERS'
  | 'OTHER_CONTENT'
  | 'NOT_JSON'
  | 'BAD_VALUE'
  | 'REFUSED'
  | 'NAME_TAKEN'
  | 'FAILED'

export interface Reject {
  file: string
  /** Counted from 1; null when it is about the file as a whole. */
  line: number | null
  reason: RejectReason
  /** What the sentence needs. Values from the file are shown through shownValue. */
  details: Record<string, string | number>
}

/** An import that cannot go on: nothing was written, unless it says so. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped'
  constructor(readonly rejects: readonly Reject[]) {
    super(rejects[0]?.reason ?? 'stopped')
  }
}

/** A value of a file as it may be printed: one line, no control characters, not long. */
export function shownValue(value: string): string {
  const line = cleanLine(value.slice(0, 200))
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

/** Throws ImportStopped for a file that cannot be used at all. */
export function stopImport(file: string, reason: RejectReason, details: Reject['details'] = {}): never {
  throw new ImportStopped([{ file, line: null, reason, details }])
}
