import * as inputs from '@leviers/shared/inputs/comments'
import { limits } from '@leviers/shared/limits'
import { foldText } from '@leviers/shared/texts'
import { Int } from 'type-graphql'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../errors.js'
import { defineCommand } from '../../api/define-command.js'
import type { Transaction } from '../../commands/command.js'
import { boardEvent } from '../boards/board-event.js'
import { markPassage } from '../coediting/edits/mark-passage.js'
import { boardOfLever, findOpenLever, leverStanding } from '../levers/lever/lever-in-transaction.js'
import { speakForBody } from '../organisations/mandates/speak-for-body.js'
import { Person } from '../people/person.entity.js'
import { writtenIn } from '../people/mails/written-in.js'
import { aboutComment, commentCounts } from './comment/about-comment.js'
import { countShownComments } from './comment/comment-in-transaction.js'
import { Comment } from './comment/comment.entity.js'
import { CommentRevision } from './comment/comment-revision.entity.js'

const CommentAdded = boardEvent('CommentAdded', {
  audience: 'PUBLIC',
  description: 'Someone commented a lever, or answered a comment.',
  about: aboutComment,
  fields: {
    ...commentCounts,
    rootReplyCount: {
      type: () => Int,
      description: 'How many are now below the comment at the top of its branch.',
    },
  },
  exported: 'addComment',
})

/** Someone comments a lever, or answers a comment down to three levels. */
export const addComment = defineCommand({
  name: 'addComment',
  input: inputs.addComment,
  event: CommentAdded,
  description: 'Comments a lever, or answers a comment.',
  nullable: false,
  imported: 'comments',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, act) {
    const { actor, input, at, number } = act
    const { em } = transaction
    const lever = await findOpenLever(transaction, input)
    const parent = input.parentId === null ? null : await findParent(transaction, input.parentId, lever.id)
    const id = actor.importing?.id ?? newId()
    const { stance, body, passage } = input
    if (parent && passage) throw new PublicError('BAD_INPUT', { field: 'passage' })
    const quote = passage && (await markPassage(transaction, { act, threadId: id, passage }))
    const comment = em.create(Comment, {
      id,
      lever,
      rootId: parent?.rootId ?? id,
      parentId: parent?.id ?? null,
      depth: parent ? parent.depth + 1 : 0,
      author: em.getReference(Person, actor.personId),
      ...(await speakForBody(transaction, act)),
      number,
      stance,
      body,
      locale: await writtenIn(transaction, act),
      folded: foldText(body),
      state: 'PUBLISHED',
      review: 'UNREVIEWED',
      revision: 1,
      createdAt: at,
      quote,
    })
    em.create(CommentRevision, { comment, revision: 1, at, stance, body })
    lever.lastNumber = number
    await em.flush()
    if (parent) {
      await transaction.rows('update comment set reply_count = reply_count + 1 where id = $1', [parent.rootId])
    }
    await countShownComments(transaction, comment, 1)
    return { leverId: lever.id, commentId: id }
  },
})

async function findParent({ em }: Transaction, parentId: string, leverId: string): Promise<Comment> {
  const parent = await em.findOne(Comment, { id: parentId, lever: leverId })
  if (!parent) throw new PublicError('NOT_FOUND')
  if (parent.state !== 'PUBLISHED') throw new PublicError('COMMENT_NOT_OPEN')
  if (parent.depth >= limits.thread.depth) throw new PublicError('THREAD_TOO_DEEP')
  return parent
}
