import * as inputs from '@leviers/shared/inputs/comments'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import { boardEvent } from '../boards/board-event.js'
import { aboutComment, shownCounts } from './comment/about-comment.js'
import { boardOfComment, commentStanding, countShownComments, findComment } from './comment/comment-in-transaction.js'

const CommentHidden = boardEvent('CommentHidden', {
  audience: 'PUBLIC',
  description: 'Moderators hid a comment.',
  about: aboutComment,
  ...shownCounts,
  changesWords: true,
  exported: 'hideComment',
})

/** A moderator hides a comment, with a reason and a public motive; a tombstone stays in its place, with its replies. */
export const hideComment = defineCommand({
  name: 'hideComment',
  input: inputs.hideComment,
  event: CommentHidden,
  description: 'Hides a comment (moderators); null when it already was.',
  imported: 'moderation',
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
    return { leverId: comment.lever.id, commentId: comment.id, data: { reason, isCounted } }
  },
})
