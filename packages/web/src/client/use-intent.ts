import type { Intent } from './outbox/intents.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useStore } from './use-store.js'

/** What a visitor wanted to do and will, after signing in; null when there is nothing. */
export function useIntent(): { intent: Intent | null; forget: () => void } {
  const { intents } = useLeviersClient()
  return { intent: useStore(intents.current), forget: () => void intents.take() }
}
