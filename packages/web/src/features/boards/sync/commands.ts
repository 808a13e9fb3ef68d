import type { AnyCommand } from '../../../client/outbox/outbox-entry.js'
import { nameVersion } from '../../coediting/versions/acts/use-name-version.js'
import { pushTextChange } from '../../coediting/sync/push-text-change.js'
import { restoreVersion } from '../../coediting/versions/acts/use-restore-version.js'
import { saveText } from '../../coediting/simple/use-save-text.js'
import { addComment } from '../../comments/form/use-add-comment.js'
import { deleteComment } from '../../comments/acts/use-delete-comment.js'
import { editComment } from '../../comments/acts/use-edit-comment.js'
import { hideComment } from '../../comments/acts/use-hide-comment.js'
import { restoreComment } from '../../comments/acts/use-restore-comment.js'
import { reviewComment } from '../../comments/acts/use-review-comment.js'
import { discardDraft } from '../../levers/drafts/use-discard-draft.js'
import { changeLeverStatus } from '../../levers/gestures/change-lever-status.js'
import { editLever } from '../../levers/editing/use-edit-lever.js'
import { hideLever } from '../../levers/acts/use-hide-lever.js'
import { inviteCoAuthor } from '../../levers/co-authors/use-invite-co-author.js'
import { moveLever } from '../../levers/gestures/move-lever.js'
import { publishLever } from '../../levers/drafts/publish-lever.js'
import { removeCoAuthor } from '../../levers/co-authors/use-remove-co-author.js'
import { restoreLever } from '../../levers/acts/use-restore-lever.js'
import { reviewLever } from '../../levers/acts/use-review-lever.js'
import { shareLever } from '../../levers/co-authors/use-share-lever.js'
import { saveDraft } from '../../levers/drafts/save-draft.js'
import { visitLever } from '../../levers/acts/visit-lever.js'
import { withdrawLever } from '../../levers/acts/use-withdraw-lever.js'
import { createOrganisation } from '../../organisations/use-create-organisation.js'
import { endMandate } from '../../organisations/use-end-mandate.js'
import { grantMandate } from '../../organisations/use-grant-mandate.js'
import { renameOrganisation } from '../../organisations/use-rename-organisation.js'
import { updateProfile } from '../../people/profile/use-update-profile.js'
import { castVote } from '../../votes/use-cast-vote.js'
import { withdrawVote } from '../../votes/use-withdraw-vote.js'
import { visitBoard } from './visit-board.js'

/** Every command that people give: what is kept on the device is sent by its name. */
export const commands: readonly AnyCommand[] = [
  publishLever,
  editLever,
  withdrawLever,
  hideLever,
  restoreLever,
  reviewLever,
  pushTextChange,
  saveText,
  restoreVersion,
  nameVersion,
  inviteCoAuthor,
  removeCoAuthor,
  shareLever,
  moveLever,
  changeLeverStatus,
  addComment,
  editComment,
  deleteComment,
  hideComment,
  restoreComment,
  reviewComment,
  castVote,
  withdrawVote,
  saveDraft,
  discardDraft,
  visitLever,
  visitBoard,
  updateProfile,
  createOrganisation,
  renameOrganisation,
  grantMandate,
  endMandate,
]
