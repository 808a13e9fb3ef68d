import { makeReadable, type Writable } from '../../../client/base/readable.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'

/** The lever that was just published here, until that was said. */
export function useLastPublished(): Writable<string | null> {
  return useLeviersClient().keep('published', () => makeReadable<string | null>(null))
}
