import type { Locale } from '@leviers/shared/roles'
import type { Stance } from '@leviers/shared/stances'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { AddCommentDocument, type AddCommentMutation } from './add-comment.generated.js'

export interface AddCommentFields {
  leverId: string
  parentId: string | null
  stance: Stance
  body: string
  /** The language that the page speaks. */
  locale?: Locale
  /** The words of the lever's text that it is about. */
  passage?: { block: number; from: number; words: string } | null
}

export const addComment: Command<AddCommentFields, AddCommentMutation['addComment']> = {
  name: 'addComment',
  document: AddCommentDocument,
  textOf: ({ body }) => body,
  once: true,
}

/** Comments a lever, or answers a comment. */
export function useAddComment(): Give<AddCommentFields, AddCommentMutation['addComment']> {
  return useCommand(addComment)
}
