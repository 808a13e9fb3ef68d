import type { CommandOf } from '../../../client/outbox/command-of.js'
import { commandHook } from '../../../client/use-command.js'
import {
  SaveDraftDocument,
  type SaveDraftMutation,
  DiscardDraftDocument,
  type DiscardDraftMutation,
  PublishLeverDocument,
  type PublishLeverMutation,
  EditLeverDocument,
  type EditLeverMutation,
  WithdrawLeverDocument,
  type WithdrawLeverMutation,
  MoveLeverDocument,
  type MoveLeverMutation,
  ChangeLeverStatusDocument,
  type ChangeLeverStatusMutation,
  InviteCoAuthorDocument,
  type InviteCoAuthorMutation,
  RemoveCoAuthorDocument,
  type RemoveCoAuthorMutation,
  ShareLeverDocument,
  type ShareLeverMutation,
  HideLeverDocument,
  type HideLeverMutation,
  RestoreLeverDocument,
  type RestoreLeverMutation,
  ReviewLeverDocument,
  type ReviewLeverMutation,
  VisitLeverDocument,
  type VisitLeverMutation,
} from './levers-commands.generated.js'

/** Keeps what is typed of a lever that is not published yet. */
export const saveDraft: CommandOf<SaveDraftMutation> = {
  name: 'saveDraft',
  document: SaveDraftDocument,
  byItself: true,
  replaces: ({ draftId, device }) => `draft ${draftId} ${device}`,
  textOf: ({ title, body, finding, action }) => [title, body, finding, action].filter(Boolean).join('\n\n'),
}

/** Throws a draft away. */
export const discardDraft: CommandOf<DiscardDraftMutation> = {
  name: 'discardDraft',
  document: DiscardDraftDocument,
  replaces: ({ draftId }) => `draft ${draftId}`,
}
export const useDiscardDraft = commandHook(discardDraft)

/** Publishes a draft as a lever. */
export const publishLever: CommandOf<PublishLeverMutation> = {
  name: 'publishLever',
  document: PublishLeverDocument,
  textOf: ({ title, body, finding, action }) => [title, body, finding, action].filter(Boolean).join('\n\n'),
  once: true,
}

/** Changes what is given of one’s own lever. */
export const editLever: CommandOf<EditLeverMutation> = {
  name: 'editLever',
  document: EditLeverDocument,
  textOf: ({ title, finding, action }) => [title, finding, action].filter(Boolean).join('\n\n'),
}
export const useEditLever = commandHook(editLever)

/** Takes one’s own lever back, saying why. */
const withdrawLever: CommandOf<WithdrawLeverMutation> = {
  name: 'withdrawLever',
  document: WithdrawLeverDocument,
  textOf: ({ reason }) => reason,
}
export const useWithdrawLever = commandHook(withdrawLever)

/** Moves a lever on its board, or to another theme. */
export const moveLever: CommandOf<MoveLeverMutation> = {
  name: 'moveLever',
  document: MoveLeverDocument,
}

/** Says how far a lever has come. */
export const changeLeverStatus: CommandOf<ChangeLeverStatusMutation> = {
  name: 'changeLeverStatus',
  document: ChangeLeverStatusDocument,
  textOf: ({ answer }) => answer ?? '',
}

/** Invites a person or a body to write one’s own lever. */
const inviteCoAuthor: CommandOf<InviteCoAuthorMutation> = {
  name: 'inviteCoAuthor',
  document: InviteCoAuthorDocument,
  once: true,
}
export const useInviteCoAuthor = commandHook(inviteCoAuthor)

/** Takes an invitation back, or leaves a lever. */
const removeCoAuthor: CommandOf<RemoveCoAuthorMutation> = {
  name: 'removeCoAuthor',
  document: RemoveCoAuthorDocument,
}
export const useRemoveCoAuthor = commandHook(removeCoAuthor)

/** Opens one’s own lever to all members of bodies, or closes it to them. */
const shareLever: CommandOf<ShareLeverMutation> = {
  name: 'shareLever',
  document: ShareLeverDocument,
}
export const useShareLever = commandHook(shareLever)

/** Hides a lever (moderators). */
const hideLever: CommandOf<HideLeverMutation> = {
  name: 'hideLever',
  document: HideLeverDocument,
  textOf: ({ motive }) => motive,
}
export const useHideLever = commandHook(hideLever)

/** Shows a hidden lever again (moderators). */
export const restoreLever: CommandOf<RestoreLeverMutation> = {
  name: 'restoreLever',
  document: RestoreLeverDocument,
}
export const useRestoreLever = commandHook(restoreLever)

/** Accepts a lever after reading it (moderators). */
const reviewLever: CommandOf<ReviewLeverMutation> = {
  name: 'reviewLever',
  document: ReviewLeverDocument,
}
export const useReviewLever = commandHook(reviewLever)

/** Says how far somebody has read a lever. */
export const visitLever: CommandOf<VisitLeverMutation> = {
  name: 'visitLever',
  document: VisitLeverDocument,
  replaces: ({ leverId }) => `visit ${leverId}`,
  quiet: true,
  byItself: true,
}

export const leversCommands = [
  saveDraft,
  discardDraft,
  publishLever,
  editLever,
  withdrawLever,
  moveLever,
  changeLeverStatus,
  inviteCoAuthor,
  removeCoAuthor,
  shareLever,
  hideLever,
  restoreLever,
  reviewLever,
  visitLever,
]
