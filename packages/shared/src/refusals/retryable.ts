/**
 * Codes of failures that are no verdict on what was asked: the same may be sent again, unchanged, with the same operation
 * id. UNREACHABLE is what a client says when nobody of ours answered; INTERNAL is a bug, which may be mended meanwhile.
 */
const retryable = new Set(['UNAVAILABLE', 'UNREACHABLE', 'TOO_MANY_REQUESTS', 'INTERNAL'])

/** Whether the same request may succeed later, unchanged. Pages, tests and tools all ask here. */
export function isRetryable(code: string): boolean {
  return retryable.has(code)
}
