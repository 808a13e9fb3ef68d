import type { LeviersClient } from '../../client/leviers-client.js'
import { RenewAtLeverDocument, type RenewAtLeverMutationVariables } from './renew-at-lever.generated.js'

/** What one does at a lever is shown to the others for some seconds more. Throws Refusal. */
export async function renewAtLever({ ask }: Pick<LeviersClient, 'ask'>, variables: RenewAtLeverMutationVariables) {
  return (await ask(RenewAtLeverDocument, variables)).renewAtLever
}
