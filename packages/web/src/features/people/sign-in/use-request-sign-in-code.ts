import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import {
  RequestSignInCodeDocument,
  type RequestSignInCodeMutation,
  type RequestSignInCodeMutationVariables,
} from './request-sign-in-code.generated.js'
import { useSessionChange } from '../me/use-session-change.js'

const change = { document: RequestSignInCodeDocument, meOf: () => undefined }

/** Has a code sent by e-mail. */
export function useRequestSignInCode() {
  const give = useSessionChange<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>(change)
  return (input: RequestSignInCodeMutationVariables['input']): Promise<Outcome<RequestSignInCodeMutation>> =>
    give({ input })
}
