import { inputs } from '@leviers/shared/inputs/inputs'
import { defineCommand } from '../../commands/define-command.js'
import { boardOfComment, commentStanding, countShownComments, findComment } from './comment/comment-in-transaction.js'

/** A moderator shows a hidden comment again. */
export const restoreComment = defineCommand({
  name: 'restoreComment',
  schema: inputs.restoreComment,
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
    return { kind: 'CommentRestored', leverId: comment.lever.id, commentId: comment.id, data: { isCounted } }
  },
})
