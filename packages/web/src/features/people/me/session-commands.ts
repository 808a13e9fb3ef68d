import {
  BecomeDemoPersonDocument,
  EndOtherSessionsDocument,
  RequestSignInCodeDocument,
  SignInDocument,
  SignOutDocument,
  StartGuestDocument,
  type RequestSignInCodeMutationVariables,
  type SignInMutationVariables,
  type StartGuestMutationVariables,
} from './session-commands.generated.js'
import { useMeStore } from './use-me.js'
import { useSessionChange } from './use-session-change.js'

/** Has a code sent by e-mail. */
export function useRequestSignInCode() {
  const give = useSessionChange(RequestSignInCodeDocument, () => undefined)
  return (input: RequestSignInCodeMutationVariables['input']) => give({ input })
}

/** Signs in with a code that came by e-mail; a guest keeps everything. */
export function useSignIn() {
  const give = useSessionChange(SignInDocument, ({ signIn }) => signIn)
  return (input: SignInMutationVariables['input']) => give({ input })
}

/** Begins to take part as a guest, with a pseudonym. */
export function useStartGuest() {
  const give = useSessionChange(StartGuestDocument, ({ startGuest }) => startGuest)
  return (input: StartGuestMutationVariables['input']) => give({ input })
}

/** Becomes one of the people of a demonstration. */
export function useBecomeDemoPerson() {
  const give = useSessionChange(BecomeDemoPersonDocument, ({ becomeDemoPerson }) => becomeDemoPerson)
  return (personId: string) => give({ personId })
}

/** Signs out, on all tabs of this browser. */
export function useSignOut() {
  const give = useSessionChange(SignOutDocument, () => undefined)
  const me = useMeStore()
  return async () => {
    const outcome = await give({})
    if (outcome.status === 'acknowledged') me.signOut()
    return outcome
  }
}

/** Signs another browser of one's own out, or all of them but this. */
export function useEndOtherSessions() {
  const give = useSessionChange(EndOtherSessionsDocument, () => undefined)
  return (sessionId: string | null) => give({ sessionId })
}
