import * as inputs from '@leviers/shared/inputs/comments'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { aboutComment, shownCounts } from './comment/about-comment.js'
import { CommentRevision } from './comment/comment-revision.entity.js'
import { boardOfComment, commentStanding, countShownComments, findComment } from './comment/comment-in-transaction.js'

const CommentDeleted = boardEvent('CommentDeleted', {
  audience: 'PUBLIC',
  description: 'The author of a comment deleted it.',
  about: aboutComment,
  ...shownCounts,
  changesWords: true,
  exported: 'deleteComment',
})

/** The author deletes a comment: a tombstone stays in its place, with its replies. Its words are erased. */
export const deleteComment = defineCommand({
  name: 'deleteComment',
  input: inputs.deleteComment,
  event: CommentDeleted,
  description: 'Deletes one’s own comment; null when it already was.',
  imported: 'comments',
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input }) {
    const comment = await findComment(transaction, input)
    if (comment.state === 'DELETED') return null
    if (comment.state === 'HIDDEN') throw new PublicError('COMMENT_NOT_OPEN')
    transaction.em.assign(comment, { state: 'DELETED', body: '', folded: '' })
    await transaction.em.nativeDelete(CommentRevision, { comment: comment.id })
    const isCounted = await countShownComments(transaction, comment, -1)
    return { leverId: comment.lever.id, commentId: comment.id, data: { isCounted } }
  },
})
