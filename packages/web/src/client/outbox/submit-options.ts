import type { OutboxEntry } from './outbox-entry.js'

/** How a command is given. */
export interface SubmitOptions {
  /** The caller shows a refusal itself; else it is kept among the refused. */
  handlesRefusal?: boolean | (() => boolean)
  /** Fields that the card shows until the acknowledgement, where they do not follow from the input. */
  optimistic?: object
  /** The outbox holds it: on this device, or in memory where the browser keeps nothing. */
  onHeld?: () => void
}

/** Whose command it is that was begun elsewhere: under this number, with these words of theirs. */
export type SubmittedFor = Pick<OutboxEntry, 'personId' | 'operationId' | 'text'>

/** Whether the caller shows a refusal itself, asked when there is one. */
export function claimOf({ handlesRefusal = false }: SubmitOptions): () => boolean {
  return typeof handlesRefusal === 'function' ? handlesRefusal : () => handlesRefusal
}
