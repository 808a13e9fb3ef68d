import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { SignInDocument, type SignInMutation, type SignInMutationVariables } from './sign-in.generated.js'
import { useSessionChange } from '../me/use-session-change.js'

const change = { document: SignInDocument, meOf: ({ signIn }: SignInMutation) => signIn }

/** Signs in with a code that came by e-mail; a guest keeps everything. */
export function useSignIn() {
  const give = useSessionChange<SignInMutation, SignInMutationVariables>(change)
  return (input: SignInMutationVariables['input']): Promise<Outcome<SignInMutation>> => give({ input })
}
