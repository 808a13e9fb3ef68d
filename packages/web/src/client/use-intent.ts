import type { Intent } from './outbox/intents.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useReadable } from './use-readable.js'

/** What a visitor wanted to do and will, after signing in; null when there is nothing. */
export function useIntent(): { intent: Intent | null; forget: () => void } {
  const { intents } = useLeviersClient()
  return { intent: useReadable(intents.current), forget: () => void intents.take() }
}
