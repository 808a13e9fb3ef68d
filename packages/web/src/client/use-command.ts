import { useEffect, useRef } from 'react'
import type { GiveOptions } from './outbox/give-options.js'
import type { Command, Outcome } from './outbox/outbox-entry.js'
import { useLeviersClient } from './use-leviers-client.js'

export type Give<Input, Result> = (input: Input, options?: GiveOptions) => Promise<Outcome<Result>>

/** The hook that gives a command through the outbox: at once when there is a connection, later when there is none. */
/* @__NO_SIDE_EFFECTS__ */
export function commandHook<Input extends object, Result>(command: Command<Input, Result>): () => Give<Input, Result> {
  return function useGive() {
    return useCommand(command)
  }
}

function useCommand<Input extends object, Result>(command: Command<Input, Result>): Give<Input, Result> {
  const { outbox } = useLeviersClient()
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return (input, { handlesRefusal = false, ...more } = {}) => {
    const claims = () => (typeof handlesRefusal === 'function' ? handlesRefusal() : handlesRefusal)
    // A form that is no longer there shows nothing: the refusal is then kept for the person to decide.
    return outbox.give(command, input, { ...more, handlesRefusal: () => isShown.current && claims() })
  }
}
