import type { OutboxEntry } from './outbox/outbox-entry.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useStore } from './use-store.js'

export interface OutboxShown {
  /** What is not acknowledged yet, in order. */
  waiting: readonly OutboxEntry[]
  /** How many of those that wait would survive the page. */
  held: number
  /** What the server refused, until the person decides: « Modifications non enregistrées ». */
  refused: readonly OutboxEntry[]
  /** Whether waiting commands would survive the page. */
  kept: 'device' | 'memory'
  saving: boolean
  retry: (operationId: string) => void
  abandon: (operationId: string) => void
}

/** What the person did that is not saved yet. */
export function useOutbox(): OutboxShown {
  const { outbox } = useLeviersClient()
  const entries = useStore(outbox.entries).filter((entry) => !entry.quiet)
  const waiting = entries.filter((entry) => entry.status === 'waiting')
  return {
    waiting,
    held: waiting.filter((entry) => outbox.isHeld(entry)).length,
    refused: entries.filter((entry) => entry.status === 'refused'),
    kept: useStore(outbox.kept),
    saving: useStore(outbox.sending) && waiting.length > 0,
    retry: (operationId) => outbox.retry(operationId),
    abandon: (operationId) => outbox.abandon(operationId),
  }
}
