import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { RemoveCoAuthorDocument, type RemoveCoAuthorMutation } from './remove-co-author.generated.js'

export interface RemoveCoAuthorFields {
  leverId: string
  coAuthorId: string
}

export const removeCoAuthor: Command<RemoveCoAuthorFields, RemoveCoAuthorMutation['removeCoAuthor']> = {
  name: 'removeCoAuthor',
  document: RemoveCoAuthorDocument,
}

/** Takes an invitation back, or leaves a lever. */
export function useRemoveCoAuthor(): Give<RemoveCoAuthorFields, RemoveCoAuthorMutation['removeCoAuthor']> {
  return useCommand(removeCoAuthor)
}
