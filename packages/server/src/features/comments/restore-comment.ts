import * as inputs from '@leviers/shared/inputs/comments'
import { defineCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { aboutComment, shownCounts } from './comment/about-comment.js'
import { boardOfComment, commentStanding, countShownComments, findComment } from './comment/comment-in-transaction.js'

const CommentRestored = boardEvent('CommentRestored', {
  audience: 'PUBLIC',
  description: 'Moderators showed a hidden comment again.',
  about: aboutComment,
  ...shownCounts,
  exported: 'restoreComment',
})

/** A moderator shows a hidden comment again. */
export const restoreComment = defineCommand({
  name: 'restoreComment',
  input: inputs.restoreComment,
  event: CommentRestored,
  description: 'Shows a hidden comment again (moderators); null when it was not hidden.',
  imported: 'moderation',
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input }) {
    const comment = await findComment(transaction, input)
    if (comment.state !== 'HIDDEN') return null
    transaction.em.assign(comment, {
      state: 'PUBLISHED',
      review: 'ACCEPTED',
      hiddenAt: null,
      hiddenReason: null,
      hiddenMotive: null,
      hiddenBy: null,
      hiddenNumber: null,
      changedNumber: null,
    })
    const isCounted = await countShownComments(transaction, comment, 1)
    return { leverId: comment.lever.id, commentId: comment.id, data: { isCounted } }
  },
})
