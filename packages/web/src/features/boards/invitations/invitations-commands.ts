import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  AcceptBoardLinkDocument,
  type AcceptBoardLinkMutation,
  EndBoardInvitationDocument,
  type EndBoardInvitationMutation,
  GiveBoardInvitationDocument,
  type GiveBoardInvitationMutation,
  MakeBoardLinkDocument,
  type MakeBoardLinkMutation,
  RevokeBoardLinkDocument,
  type RevokeBoardLinkMutation,
} from './invitations-commands.generated.js'

/** Invites somebody to a board. */
const giveBoardInvitation: CommandOf<GiveBoardInvitationMutation> = {
  name: 'giveBoardInvitation',
  document: GiveBoardInvitationDocument,
}
export const useGiveBoardInvitation = commandHook(giveBoardInvitation)

/** Withdraws somebody's invitation. */
const endBoardInvitation: CommandOf<EndBoardInvitationMutation> = {
  name: 'endBoardInvitation',
  document: EndBoardInvitationDocument,
}
export const useEndBoardInvitation = commandHook(endBoardInvitation)

/** Makes a link that invites to a board. */
const makeBoardLink: CommandOf<MakeBoardLinkMutation> = {
  name: 'makeBoardLink',
  document: MakeBoardLinkDocument,
  once: true,
}
export const useMakeBoardLink = commandHook(makeBoardLink)

/** Takes a link back. */
const revokeBoardLink: CommandOf<RevokeBoardLinkMutation> = {
  name: 'revokeBoardLink',
  document: RevokeBoardLinkDocument,
}
export const useRevokeBoardLink = commandHook(revokeBoardLink)

/** Comes to a board by a link. */
const acceptBoardLink: CommandOf<AcceptBoardLinkMutation> = {
  name: 'acceptBoardLink',
  document: AcceptBoardLinkDocument,
}
export const useAcceptBoardLink = commandHook(acceptBoardLink)

export const invitationsCommands = [
  giveBoardInvitation,
  endBoardInvitation,
  makeBoardLink,
  revokeBoardLink,
  acceptBoardLink,
]
