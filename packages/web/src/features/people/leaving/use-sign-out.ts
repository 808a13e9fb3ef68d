import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { SignOutDocument, type SignOutMutation, type SignOutMutationVariables } from './sign-out.generated.js'
import { useMeStore } from '../me/use-me.js'
import { useSessionChange } from '../me/use-session-change.js'

const change = { document: SignOutDocument, meOf: () => undefined }

/** Signs out, on all tabs of this browser. */
export function useSignOut() {
  const give = useSessionChange<SignOutMutation, SignOutMutationVariables>(change)
  const me = useMeStore()
  return async (): Promise<Outcome<SignOutMutation>> => {
    const outcome = await give({})
    if (outcome.status === 'acknowledged') me.signOut()
    return outcome
  }
}
