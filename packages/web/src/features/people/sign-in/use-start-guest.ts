import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import {
  StartGuestDocument,
  type StartGuestMutation,
  type StartGuestMutationVariables,
} from './start-guest.generated.js'
import { useSessionChange } from '../me/use-session-change.js'

const change = { document: StartGuestDocument, meOf: ({ startGuest }: StartGuestMutation) => startGuest }

/** Begins to take part as a guest, with a pseudonym. */
export function useStartGuest() {
  const give = useSessionChange<StartGuestMutation, StartGuestMutationVariables>(change)
  return (input: StartGuestMutationVariables['input']): Promise<Outcome<StartGuestMutation>> => give({ input })
}
