import type { Standing } from '@leviers/shared/policies'
import { PublicError } from '../../../errors.js'
import type { Act, Transaction } from '../../../commands/command.js'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import { boardStanding } from '../../boards/board-standing.js'
import type { Lever } from '../../levers/lever/lever.entity.js'
import { Comment } from './comment.entity.js'

interface OnComment {
  commentId: string
}

/** The board of a comment: the stream that a change to it belongs to. Throws NOT_FOUND. */
export async function boardOfComment({ em }: Sql, { commentId }: OnComment): Promise<string> {
  const found = await queryOf<typeof Comment | typeof Lever>(em)
    .selectFrom('Comment')
    .innerJoin('Lever', 'Lever.id', 'Comment.lever')
    .select('Lever.board as boardId')
    .where('Comment.id', '=', commentId)
    .executeTakeFirst()
  if (!found) throw new PublicError('NOT_FOUND')
  return found.boardId
}

/** The comment of a command with its lever, once read per transaction. Throws NOT_FOUND. */
export async function findComment({ em }: Transaction, { commentId }: OnComment): Promise<Comment> {
  const comment = await em.findOne(Comment, commentId, { populate: ['lever'] })
  if (!comment) throw new PublicError('NOT_FOUND')
  return comment
}

/** How the actor stands towards a comment. */
export async function commentStanding(transaction: Transaction, act: Act<OnComment>): Promise<Standing> {
  const comment = await findComment(transaction, act.input)
  return boardStanding(transaction, { boardId: comment.lever.board.id, act, authorId: comment.author.id })
}

/**
 * Moves the counters of shown comments of a comment's lever and, when it shows the lever, of its board. Gives whether
 * the board counts it.
 */
export async function countShownComments(transaction: Transaction, comment: Comment, by: 1 | -1): Promise<boolean> {
  await transaction.rows('update lever set comment_count = comment_count + $2 where id = $1', [comment.lever.id, by])
  if (comment.lever.state !== 'PUBLISHED') return false
  await transaction.rows('update board set comment_count = comment_count + $2 where id = $1', [
    comment.lever.board.id,
    by,
  ])
  return true
}
