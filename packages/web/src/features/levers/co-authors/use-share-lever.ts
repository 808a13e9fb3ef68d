import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { ShareLeverDocument, type ShareLeverMutation } from './share-lever.generated.js'

export interface ShareLeverFields {
  leverId: string
  openToMembers: boolean
}

export const shareLever: Command<ShareLeverFields, ShareLeverMutation['shareLever']> = {
  name: 'shareLever',
  document: ShareLeverDocument,
}

/** Opens one’s own lever to all members of bodies, or closes it to them. */
export function useShareLever(): Give<ShareLeverFields, ShareLeverMutation['shareLever']> {
  return useCommand(shareLever)
}
