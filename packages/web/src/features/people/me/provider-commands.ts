import {
  FinishProviderSignInDocument,
  JoinIdentityDocument,
  SignOutOfProviderDocument,
  StartProviderSignInDocument,
  type FinishProviderSignInMutationVariables,
} from './provider-commands.generated.js'
import { useMeStore } from './use-me.js'
import { useSessionChange } from './use-session-change.js'

/** Asks where the provider is, for somebody who signs in there. */
export function useStartProviderSignIn() {
  const give = useSessionChange(StartProviderSignInDocument, () => undefined)
  return () => give({})
}

/** Signs in with what the provider answered; a guest keeps everything. */
export function useFinishProviderSignIn() {
  const give = useSessionChange(FinishProviderSignInDocument, ({ finishProviderSignIn: { me } }) => me ?? undefined)
  return (input: FinishProviderSignInMutationVariables['input']) => give({ input })
}

/** Once somebody signed in with a code: from now on the provider's word is enough. */
export function useJoinIdentity() {
  const give = useSessionChange(JoinIdentityDocument, ({ joinIdentity }) => joinIdentity)
  return (identityId: string) => give({ input: { identityId } })
}

/** Signs out, on all tabs of this browser, and at the provider when it was that way that one came in. */
export function useSignOutOfProvider() {
  const give = useSessionChange(SignOutOfProviderDocument, () => undefined)
  const me = useMeStore()
  return async () => {
    const outcome = await give({})
    if (outcome.status !== 'acknowledged') return outcome
    me.signOut()
    const { signOutOfProvider: address } = outcome.result
    // The address bears who one was: it does not stay among those that one was at.
    if (address) location.replace(address)
    return outcome
  }
}
