import type { OutboxEntry } from './outbox/outbox-entry.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useStore } from './use-store.js'

export interface OutboxShown {
  /** What is not acknowledged yet, in order. */
  waiting: readonly OutboxEntry[]
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
  return {
    waiting: entries.filter((entry) => entry.status === 'waiting'),
    refused: entries.filter((entry) => entry.status === 'refused'),
    kept: useStore(outbox.kept),
    saving: useStore(outbox.sending) && entries.some((entry) => entry.status === 'waiting'),
    retry: (operationId) => outbox.retry(operationId),
    abandon: (operationId) => outbox.abandon(operationId),
  }
}
