import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../commands/define-command.js'
import { boardOfComment, commentStanding, findComment } from './comment/comment-in-transaction.js'

/** A moderator has read a comment and finds nothing to say against it; that holds until its words are changed. */
export const reviewComment = defineCommand({
  name: 'reviewComment',
  schema: inputs.reviewComment,
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input }) {
    const comment = await findComment(transaction, input)
    if (comment.state !== 'PUBLISHED') throw new PublicError('COMMENT_NOT_OPEN')
    if (comment.review === 'ACCEPTED') return null
    if (typeof input.revision === 'number' && comment.revision > input.revision) throw new PublicError('WORDS_CHANGED')
    transaction.em.assign(comment, { review: 'ACCEPTED', changedNumber: null })
    return { kind: 'CommentReviewed', leverId: comment.lever.id, commentId: comment.id }
  },
})
