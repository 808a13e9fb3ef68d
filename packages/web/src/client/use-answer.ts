import { useEffect } from 'react'
import { makeAnswer, type Answered } from './request/answers.js'
import type { TextDocument } from './request/text-document.js'
import { useLeviersClient } from './use-leviers-client.js'
import { useReadable } from './use-readable.js'

/** The answer to a question; what was answered before is shown at once and asked again when the page comes back to it. */
export function useAnswer<Result, Variables>(
  document: TextDocument<Result, Variables>,
  variables: Variables,
): Answered<Result> & { reload: () => Promise<void> } {
  const client = useLeviersClient()
  const name = `answer ${document} ${JSON.stringify(variables)} ${client.localeOf()}`
  const store = client.keep(name, () => makeAnswer(client, document, variables))
  useEffect(() => {
    if (!store.get().loading) void store.reload()
  }, [store])
  return { ...useReadable(store), reload: store.reload }
}
