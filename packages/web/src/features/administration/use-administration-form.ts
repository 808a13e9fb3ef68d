import { useRef, useState } from 'react'
import type { RefusalParts } from '../../client/request/refusal.js'
import type { Outcome } from '../../client/outbox/outbox-entry.js'

/** A form of an administrator: what is typed in it, what is wrong with it, and whether it is on its way. */
export function useAdministrationForm<Fields extends object>(begun: Fields) {
  const [fields, setFields] = useState(begun)
  const [fault, setFault] = useState<RefusalParts | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const underWay = useRef<Promise<boolean>>(null)
  const carryOut = async (give: () => Promise<Outcome<unknown>>): Promise<boolean> => {
    setIsBusy(true)
    setFault(null)
    const outcome = await give()
    underWay.current = null
    setIsBusy(false)
    if (outcome.status === 'refused') setFault(outcome.refusal)
    return outcome.status === 'acknowledged'
  }
  return {
    fields,
    /** The button then does nothing, and keeps the focus: it is not disabled. */
    isBusy,
    change: (more: Partial<Fields>) => setFields((now) => ({ ...now, ...more })),
    /** What is wrong with one field, in words. */
    faultOf: (field: string) => (fault?.details.field === field ? fault.sentence : null),
    /** The code of what is wrong, and how to leave it behind. */
    code: fault?.code ?? null,
    clear: () => setFault(null),
    /** What is wrong with the whole. */
    fault: fault && fault.details.field === undefined ? fault.sentence : null,
    /** Submits, unless it is on its way; true when it was acknowledged. What is refused stays typed, with the reason. */
    async submit(give: () => Promise<Outcome<unknown>>): Promise<boolean> {
      if (underWay.current) return false
      underWay.current = carryOut(give)
      return underWay.current
    },
    /** The same of acts on several things, each by a press of its own: whoever is quick waits, and loses none. */
    async submitInTurn(give: () => Promise<Outcome<unknown>>): Promise<boolean> {
      while (underWay.current) await underWay.current
      underWay.current = carryOut(give)
      return underWay.current
    },
  }
}
