import type { LeviersClient } from '../../client/leviers-client.js'
import {
  RenewBoardPresenceDocument,
  type RenewBoardPresenceMutationVariables,
} from './renew-board-presence.generated.js'

/** One is on a board for some seconds more; gives who is there. Throws Refusal. */
export async function renewBoardPresence(
  { ask }: Pick<LeviersClient, 'ask'>,
  variables: RenewBoardPresenceMutationVariables,
) {
  return (await ask(RenewBoardPresenceDocument, variables)).renewBoardPresence
}
