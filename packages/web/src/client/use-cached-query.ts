import { useEffect } from 'react'
import { makeCachedQuery, type QueryShown } from './request/cached-query.js'
import type { TextDocument } from './request/text-document.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useStore } from './use-store.js'

/** The answer to a question; what was answered before is shown at once and asked again when the page comes back to it. */
export function useCachedQuery<Result, Variables>(
  document: TextDocument<Result, Variables>,
  variables: Variables,
): QueryShown<Result> & { reload: () => Promise<void> } {
  const client = useLeviersClient()
  const name = `query ${document} ${JSON.stringify(variables)} ${client.localeOf()}`
  const store = client.keep(name, () => makeCachedQuery(client, document, variables))
  useEffect(() => {
    if (!store.get().loading) void store.reload()
  }, [store])
  return { ...useStore(store), reload: store.reload }
}
