import {
  AddPasskeyDocument,
  RemovePasskeyDocument,
  SignInWithPasskeyDocument,
  StartPasskeyDocument,
  StartPasskeySignInDocument,
  type AddPasskeyMutationVariables,
} from './passkey-commands.generated.js'
import { useSessionChange } from '../me/use-session-change.js'

/** Asks what the browser needs to make a passkey. */
export function useStartPasskey() {
  const give = useSessionChange(StartPasskeyDocument, () => undefined)
  return () => give({})
}

/** Keeps a passkey that the browser made. */
export function useAddPasskey() {
  const give = useSessionChange(AddPasskeyDocument, () => undefined)
  return (input: AddPasskeyMutationVariables['input']) => give({ input })
}

/** Removes a passkey of one's own. */
export function useRemovePasskey() {
  const give = useSessionChange(RemovePasskeyDocument, () => undefined)
  return (passkeyId: string) => give({ passkeyId })
}

/** Asks what the browser needs to sign in with a passkey. */
export function useStartPasskeySignIn() {
  const give = useSessionChange(StartPasskeySignInDocument, () => undefined)
  return () => give({})
}

/** Signs in with what a passkey answered; a guest keeps everything. */
export function useSignInWithPasskey() {
  const give = useSessionChange(SignInWithPasskeyDocument, ({ signInWithPasskey }) => signInWithPasskey)
  return (answer: string) => give({ input: { answer } })
}
