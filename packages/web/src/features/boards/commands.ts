import type { AnyCommand } from '../../apollo/outbox-entry.js'
import { nameVersion } from '../coediting/use-name-version.js'
import { pushTextChange } from '../coediting/push-text-change.js'
import { restoreVersion } from '../coediting/use-restore-version.js'
import { saveText } from '../coediting/use-save-text.js'
import { addComment } from '../comments/use-add-comment.js'
import { deleteComment } from '../comments/use-delete-comment.js'
import { editComment } from '../comments/use-edit-comment.js'
import { hideComment } from '../comments/use-hide-comment.js'
import { restoreComment } from '../comments/use-restore-comment.js'
import { reviewComment } from '../comments/use-review-comment.js'
import { discardDraft } from '../levers/use-discard-draft.js'
import { changeLeverStatus } from '../levers/change-lever-status.js'
import { editLever } from '../levers/use-edit-lever.js'
import { hideLever } from '../levers/use-hide-lever.js'
import { inviteCoAuthor } from '../levers/use-invite-co-author.js'
import { moveLever } from '../levers/move-lever.js'
import { publishLever } from '../levers/publish-lever.js'
import { removeCoAuthor } from '../levers/use-remove-co-author.js'
import { restoreLever } from '../levers/use-restore-lever.js'
import { reviewLever } from '../levers/use-review-lever.js'
import { shareLever } from '../levers/use-share-lever.js'
import { saveDraft } from '../levers/save-draft.js'
import { visitLever } from '../levers/visit-lever.js'
import { withdrawLever } from '../levers/use-withdraw-lever.js'
import { createOrganisation } from '../organisations/use-create-organisation.js'
import { endMandate } from '../organisations/use-end-mandate.js'
import { grantMandate } from '../organisations/use-grant-mandate.js'
import { renameOrganisation } from '../organisations/use-rename-organisation.js'
import { updateProfile } from '../people/use-update-profile.js'
import { castVote } from '../votes/use-cast-vote.js'
import { withdrawVote } from '../votes/use-withdraw-vote.js'
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
