import { makeStore, type WritableStore } from '../../../client/base/store.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'

/** The lever that was just published here, until that was said. */
export function useLastPublished(): WritableStore<string | null> {
  return useLeviersClient().keep('published', () => makeStore<string | null>(null))
}
