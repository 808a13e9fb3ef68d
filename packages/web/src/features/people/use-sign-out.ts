import type { Outcome } from '../../apollo/outbox-entry.js'
import { SignOutDocument, type SignOutMutation, type SignOutMutationVariables } from './sign-out.generated.js'
import { useSessionChange } from './use-session-change.js'

const change = { document: SignOutDocument, meOf: () => null }

/** Signs out. */
export function useSignOut() {
  const give = useSessionChange<SignOutMutation, SignOutMutationVariables>(change)
  return (): Promise<Outcome<SignOutMutation>> => give({})
}
