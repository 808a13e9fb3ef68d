import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../commands/define-command.js'
import { boardOfComment, commentStanding, countShownComments, findComment } from './comment/comment-in-transaction.js'

/** A moderator hides a comment, with a reason and a public motive; a tombstone stays in its place, with its replies. */
export const hideComment = defineCommand({
  name: 'hideComment',
  schema: inputs.hideComment,
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input, at, number, actor }) {
    const comment = await findComment(transaction, input)
    if (comment.state === 'HIDDEN') return null
    if (comment.state === 'DELETED') throw new PublicError('COMMENT_NOT_OPEN')
    const { reason, motive } = input
    transaction.em.assign(comment, {
      state: 'HIDDEN',
      review: 'REJECTED',
      hiddenAt: at,
      hiddenReason: reason,
      hiddenMotive: motive,
      hiddenBy: actor.personId,
      hiddenNumber: number,
      changedNumber: null,
    })
    const isCounted = await countShownComments(transaction, comment, -1)
    return { kind: 'CommentHidden', leverId: comment.lever.id, commentId: comment.id, data: { reason, isCounted } }
  },
})
