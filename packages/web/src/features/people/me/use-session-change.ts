import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { Refusal } from '../../../client/request/refusal.js'
import type { TextDocument } from '../../../client/request/text-document.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import type { Me } from './me-store.js'
import { useMeStore } from './use-me.js'

/**
 * Asks for a change of session at once, never later: nothing of it is kept. What it answers says who one is afterwards;
 * undefined when that did not change.
 */
export function useSessionChange<Result, Variables>(
  document: TextDocument<Result, Variables>,
  meOf: (result: Result) => Me | null | undefined,
) {
  const { ask } = useLeviersClient()
  const me = useMeStore()
  return async (variables: Variables): Promise<Outcome<Result>> => {
    try {
      const result = await ask(document, variables)
      const changed = meOf(result)
      if (changed !== undefined) me.become(changed)
      return { status: 'acknowledged', result }
    } catch (fault) {
      if (fault instanceof Refusal) return { status: 'refused', refusal: fault }
      throw fault
    }
  }
}
