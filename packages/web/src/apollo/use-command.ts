import type { GiveOptions } from './outbox.js'
import type { Command, Outcome } from './outbox-entry.js'
import { useLeviersClient } from './use-leviers-client.js'

export type Give<Input, Result> = (input: Input, options?: GiveOptions) => Promise<Outcome<Result>>

/** Gives a command through the outbox: at once when there is a connection, later when there is none. */
export function useCommand<Input extends object, Result>(command: Command<Input, Result>): Give<Input, Result> {
  const { outbox } = useLeviersClient()
  return (input, options) => outbox.give(command, input, options)
}
