import type { Command } from '../../../client/outbox/outbox-entry.js'
import { useCommand, type Give } from '../../../client/use-command.js'
import { InviteCoAuthorDocument, type InviteCoAuthorMutation } from './invite-co-author.generated.js'

export interface InviteCoAuthorFields {
  leverId: string
  /** Exactly one of the two. */
  personId: string | null
  organisationId: string | null
}

export const inviteCoAuthor: Command<InviteCoAuthorFields, InviteCoAuthorMutation['inviteCoAuthor']> = {
  name: 'inviteCoAuthor',
  document: InviteCoAuthorDocument,
  once: true,
}

/** Invites a person or a body to write one’s own lever. */
export function useInviteCoAuthor(): Give<InviteCoAuthorFields, InviteCoAuthorMutation['inviteCoAuthor']> {
  return useCommand(inviteCoAuthor)
}
