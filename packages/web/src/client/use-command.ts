import { useEffect, useRef } from 'react'
import { claimOf, type SubmitOptions } from './outbox/submit-options.js'
import type { Command, Outcome } from './outbox/outbox-entry.js'
import { useLeviersClient } from './use-leviers-client.js'

export type Submit<Input, Result> = (input: Input, options?: SubmitOptions) => Promise<Outcome<Result>>

/** The hook that gives a command through the outbox: at once when there is a connection, later when there is none. */
/* @__NO_SIDE_EFFECTS__ */
export function commandHook<Input extends object, Result>(
  command: Command<Input, Result>,
): () => Submit<Input, Result> {
  return function useGive() {
    return useCommand(command)
  }
}

function useCommand<Input extends object, Result>(command: Command<Input, Result>): Submit<Input, Result> {
  const { outbox } = useLeviersClient()
  const whileShown = useWhileShown()
  return (input, options) => outbox.submit(command, input, whileShown(options))
}

/** A form that is no longer there shows nothing: a refusal is then kept for the person to decide. */
export function useWhileShown(): (options?: SubmitOptions) => SubmitOptions {
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return (options = {}) => ({ ...options, handlesRefusal: () => isShown.current && claimOf(options)() })
}
