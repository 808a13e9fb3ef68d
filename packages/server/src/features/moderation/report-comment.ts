import * as inputs from '@leviers/shared/inputs/moderation'
import { randomUUID } from 'node:crypto'
import { defineCommand } from '../../api/define-command.js'
import { PublicError } from '../../errors.js'
import { boardEvent } from '../boards/board-event.js'
import { HideReasonEnum } from '../boards/moderation-note.type.js'
import { aboutComment } from '../comments/comment/about-comment.js'
import { boardOfComment, commentStanding, findComment } from '../comments/comment/comment-in-transaction.js'
import { Report } from './report.entity.js'

const CommentReported = boardEvent('CommentReported', {
  audience: 'MODERATORS',
  description: 'Somebody reported a comment.',
  about: aboutComment,
  fields: {
    reason: { type: () => HideReasonEnum, description: 'By which rule.' },
    isOpen: { type: () => Boolean, description: 'Whether moderators have yet to look at the words that it is about.' },
  },
  extraFields: ({ data }) => ({ reason: data.reason, isOpen: data.isOpen }),
})

/** Somebody tells moderators that a comment breaks a rule; once for each person. Nobody else ever learns of it. */
export const reportComment = defineCommand({
  name: 'reportComment',
  input: inputs.reportComment,
  event: CommentReported,
  description: 'Reports a comment to moderators; null when the same person already did.',
  streamOf: boardOfComment,
  placeOf: (input) => input.commentId,
  standingOf: commentStanding,
  async change(transaction, { input, actor, at, number }) {
    const comment = await findComment(transaction, input)
    if (comment.state !== 'PUBLISHED' || comment.lever.state !== 'PUBLISHED') throw new PublicError('COMMENT_NOT_OPEN')
    const { em } = transaction
    if ((await em.count(Report, { comment, person: actor.personId })) > 0) return null
    const { reason, words } = input
    const { lever } = comment
    em.create(Report, {
      id: randomUUID(),
      board: lever.board,
      comment,
      person: actor.personId,
      reason,
      words,
      reportedAt: at,
      number,
    })
    const isOpen = comment.review === 'UNREVIEWED'
    return { leverId: lever.id, commentId: comment.id, data: { reason, isOpen } }
  },
})
