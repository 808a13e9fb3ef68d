import * as inputs from '@leviers/shared/inputs/comments'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { aboutComment } from './comment/about-comment.js'
import { boardOfComment, commentStanding, findComment } from './comment/comment-in-transaction.js'

const CommentReviewed = boardEvent('CommentReviewed', {
  audience: 'PUBLIC',
  description: 'Moderators read a comment and found nothing to say against it.',
  about: aboutComment,
  exported: 'reviewComment',
})

/** A moderator has read a comment and finds nothing to say against it; that holds until its words are changed. */
export const reviewComment = defineCommand({
  name: 'reviewComment',
  input: inputs.reviewComment,
  event: CommentReviewed,
  description: 'Says that a comment was read and found acceptable (moderators); null when it was said already.',
  imported: 'moderation',
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input }) {
    const comment = await findComment(transaction, input)
    if (comment.state !== 'PUBLISHED') throw new PublicError('COMMENT_NOT_OPEN')
    if (comment.review === 'ACCEPTED') return null
    if (typeof input.revision === 'number' && comment.revision > input.revision) throw new PublicError('WORDS_CHANGED')
    transaction.em.assign(comment, { review: 'ACCEPTED', changedNumber: null })
    return { leverId: comment.lever.id, commentId: comment.id }
  },
})
