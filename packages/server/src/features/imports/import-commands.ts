import { createBoard } from '../boards/create-board.js'
import { saveText } from '../coediting/edits/save-text.js'
import { addComment } from '../comments/add-comment.js'
import { deleteComment } from '../comments/delete-comment.js'
import { editComment } from '../comments/edit-comment.js'
import { hideComment } from '../comments/hide-comment.js'
import { restoreComment } from '../comments/restore-comment.js'
import { reviewComment } from '../comments/review-comment.js'
import { editLever } from '../levers/edit-lever.js'
import { changeLeverStatus } from '../coediting/edits/change-lever-status.js'
import { hideLever } from '../levers/moderating/hide-lever.js'
import { moveLever } from '../levers/placing/move-lever.js'
import { publishLever } from '../levers/drafts/publish-lever.js'
import { restoreLever } from '../levers/moderating/restore-lever.js'
import { reviewLever } from '../levers/moderating/review-lever.js'
import { withdrawLever } from '../levers/moderating/withdraw-lever.js'
import { castVote } from '../votes/cast-vote.js'
import { withdrawVote } from '../votes/withdraw-vote.js'

/** The commands that an importer gives: those that people use, no other. */
export const importCommands = {
  createBoard,
  publishLever,
  editLever,
  withdrawLever,
  hideLever,
  restoreLever,
  reviewLever,
  moveLever,
  changeLeverStatus,
  saveText,
  addComment,
  editComment,
  deleteComment,
  hideComment,
  restoreComment,
  reviewComment,
  castVote,
  withdrawVote,
}

export type ImportCommandName = keyof typeof importCommands
