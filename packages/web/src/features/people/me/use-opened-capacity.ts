import { useState } from 'react'
import { useCapacity, type Capacity } from './use-capacity.js'

/**
 * In whose name a text is written from when it is opened. It stays so: a mandate that ends closes it, and does not make
 * what is written next one's own, until one opens it again.
 */
export function useOpenedCapacity(spokenFor: string | null = null) {
  const capacity = useCapacity(spokenFor)
  const [organisationId, open] = useState(capacity.organisationId)
  const choice: Capacity = {
    ...capacity,
    choose(body) {
      capacity.choose(body)
      open(body)
    },
  }
  return { choice, organisationId, openAgain: () => open(capacity.organisationId) }
}
