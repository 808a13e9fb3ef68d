import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { DiscardDraftDocument, type DiscardDraftMutation } from './discard-draft.generated.js'

export interface DiscardDraftFields {
  draftId: string
}

export const discardDraft: Command<DiscardDraftFields, DiscardDraftMutation['discardDraft']> = {
  name: 'discardDraft',
  document: DiscardDraftDocument,
  replaces: ({ draftId }) => `draft ${draftId}`,
}

/** Throws a draft away. */
export function useDiscardDraft(): Give<DiscardDraftFields, DiscardDraftMutation['discardDraft']> {
  return useCommand(discardDraft)
}
