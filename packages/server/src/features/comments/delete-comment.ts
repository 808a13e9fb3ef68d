import { inputs } from '@leviers/shared/inputs/inputs'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../commands/define-command.js'
import { boardOfComment, commentStanding, countShownComments, findComment } from './comment/comment-in-transaction.js'

/** The author deletes a comment: a tombstone stays in its place, with its replies. Its words are erased. */
export const deleteComment = defineCommand({
  name: 'deleteComment',
  schema: inputs.deleteComment,
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input }) {
    const comment = await findComment(transaction, input)
    if (comment.state === 'DELETED') return null
    if (comment.state === 'HIDDEN') throw new PublicError('COMMENT_NOT_OPEN')
    transaction.em.assign(comment, { state: 'DELETED', body: '', folded: '' })
    await transaction.rows('delete from comment_revision where comment_id = $1', [comment.id])
    const isCounted = await countShownComments(transaction, comment, -1)
    return { kind: 'CommentDeleted', leverId: comment.lever.id, commentId: comment.id, data: { isCounted } }
  },
})
