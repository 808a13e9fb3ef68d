import { inputs } from '@leviers/shared/inputs/inputs'
import { foldText } from '@leviers/shared/texts'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../commands/define-command.js'
import { unseenAgain } from '../levers/lever/unseen-again.js'
import { boardOfComment, commentStanding, findComment } from './comment/comment-in-transaction.js'
import { CommentRevision } from './comment/comment-revision.entity.js'

/** The author changes a comment; what it said before stays readable in its history. */
export const editComment = defineCommand({
  name: 'editComment',
  schema: inputs.editComment,
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input, at, number }) {
    const { em } = transaction
    const comment = await findComment(transaction, input)
    if (comment.lever.state !== 'PUBLISHED') throw new PublicError('LEVER_NOT_OPEN')
    if (comment.state !== 'PUBLISHED') throw new PublicError('COMMENT_NOT_OPEN')
    const { body, stance } = input
    if (comment.body === body && comment.stance === stance) return null
    if (comment.revision !== input.revision) throw new PublicError('REVISION_CHANGED')
    const revision = comment.revision + 1
    const unseen = comment.body === body ? {} : unseenAgain(comment, number)
    em.assign(comment, { body, folded: foldText(body), stance, revision, editedAt: at, ...unseen })
    comment.lever.lastNumber = number
    em.create(CommentRevision, { comment, revision, at, stance, body })
    return { kind: 'CommentEdited', leverId: comment.lever.id, commentId: comment.id, data: { revision } }
  },
})
