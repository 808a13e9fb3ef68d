import * as inputs from '@leviers/shared/inputs/comments'
import { foldText } from '@leviers/shared/texts'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { unseenAgain } from '../levers/lever/unseen-again.js'
import { speakForBody } from '../organisations/mandates/speak-for-body.js'
import { aboutComment, commentCounts } from './comment/about-comment.js'
import { boardOfComment, commentStanding, findComment } from './comment/comment-in-transaction.js'
import { CommentRevision } from './comment/comment-revision.entity.js'

const CommentEdited = boardEvent('CommentEdited', {
  audience: 'PUBLIC',
  description: 'The words of a comment changed.',
  about: aboutComment,
  fields: commentCounts,
  changesWords: true,
  exported: 'editComment',
})

/** The author changes a comment; what it said before stays readable in its history. */
export const editComment = defineCommand({
  name: 'editComment',
  input: inputs.editComment,
  event: CommentEdited,
  description: 'Changes the words of one’s own comment; null when nothing changed.',
  imported: 'comments',
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, act) {
    const { actor, input, at, number } = act
    const { em } = transaction
    const comment = await findComment(transaction, input)
    if (comment.lever.state !== 'PUBLISHED') throw new PublicError('LEVER_NOT_OPEN')
    if (comment.state !== 'PUBLISHED') throw new PublicError('COMMENT_NOT_OPEN')
    const { body, stance } = input
    if (comment.body === body && comment.stance === stance) return null
    if (comment.revision !== input.revision) throw new PublicError('REVISION_CHANGED')
    // It says what the body says: only whoever is still of it changes that.
    await speakForBody(transaction, { actor, at, input: { organisationId: comment.spokenForId } })
    const revision = comment.revision + 1
    const unseen = comment.body === body ? {} : unseenAgain(comment, number)
    em.assign(comment, { body, folded: foldText(body), stance, revision, editedAt: at, ...unseen })
    comment.lever.lastNumber = number
    em.create(CommentRevision, { comment, revision, at, stance, body })
    return { leverId: comment.lever.id, commentId: comment.id, data: { revision } }
  },
})
