/** How a command is given. */
export interface GiveOptions {
  /** The caller shows a refusal itself; else it is kept among the refused. */
  handlesRefusal?: boolean | (() => boolean)
  /** It was begun elsewhere: under this number, with these words of somebody. */
  begun?: { operationId: string; text: string }
  /** What its page shows until it is acknowledged, where that does not follow from the input alone. */
  hoped?: object
}

/** Whether the caller shows a refusal itself, asked when there is one. */
export function claimOf({ handlesRefusal = false }: GiveOptions): () => boolean {
  return typeof handlesRefusal === 'function' ? handlesRefusal : () => handlesRefusal
}
