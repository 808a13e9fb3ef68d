import type { Command } from '../../apollo/outbox-entry.js'
import { useCommand, type Give } from '../../apollo/use-command.js'
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
