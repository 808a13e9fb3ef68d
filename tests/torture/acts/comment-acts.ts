import { randomUUID } from 'node:crypto'
import { newest, operation, type Garden } from './garden.ts'
import type { Chance } from '../seeded-chance.ts'

const hiding = { reason: 'OTHER', motive: 'Pour essayer.' }

export function addComment(chance: Chance, garden: Garden) {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const actor = chance.pick(garden.voters)
  const { boardId } = lever
  const parent = chance.happens(0.4)
    ? garden.comments.findLast((one) => one.leverId === lever.id && one.depth < 3)
    : null
  const body = `mot ${randomUUID()}`
  const stance = chance.pick(['FOR', 'AGAINST', 'QUESTION', 'INFO', 'NEUTRAL'])
  return {
    command: 'addComment',
    kind: 'CommentAdded',
    actor,
    boardId,
    input: { ...operation(), leverId: lever.id, body, stance, ...(parent ? { parentId: parent.id } : {}) },
    said: body,
    fields: 'comment { id depth }',
    learn({ comment }: Record<string, any>) {
      const { id, depth } = comment
      garden.comments.push({ id, leverId: lever.id, boardId, authorId: actor.id, revision: 1, depth })
    },
  }
}

export function onOwnComment(chance: Chance, garden: Garden, command: 'editComment' | 'deleteComment') {
  const comment = newest(chance, garden.comments)
  const actor = comment && garden.people.get(comment.authorId)
  if (!actor) return null
  const common = { command, actor, boardId: comment.boardId, said: null }
  const input = { ...operation(), commentId: comment.id }
  if (command === 'deleteComment') return { ...common, kind: 'CommentDeleted', input }
  const edited = { ...input, revision: comment.revision, body: `mieux ${randomUUID()}` }
  const learn = (answer: Record<string, any>) => {
    comment.revision = answer.comment.revision
  }
  return { ...common, kind: 'CommentEdited', input: edited, fields: 'comment { revision }', learn }
}

const kinds = {
  hideComment: 'CommentHidden',
  restoreComment: 'CommentRestored',
  reviewComment: 'CommentReviewed',
  reportComment: 'CommentReported',
}

const more: Partial<Record<keyof typeof kinds, object>> = { hideComment: hiding, reportComment: { reason: 'SPAM' } }

export function onComment(chance: Chance, garden: Garden, command: keyof typeof kinds) {
  const comment = newest(chance, garden.comments)
  if (!comment) return null
  const input = { ...operation(), commentId: comment.id, ...more[command] }
  const kind = kinds[command]
  return { command, kind, actor: chance.pick(garden.moderators), boardId: comment.boardId, input, said: null }
}

export function vote(chance: Chance, garden: Garden, command: 'castVote' | 'withdrawVote') {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const value = chance.pick(['AGREE', 'DISAGREE', 'PASS'])
  const input = { ...operation(), leverId: lever.id, ...(command === 'castVote' ? { value } : {}) }
  const kind = command === 'castVote' ? 'VoteCast' : 'VoteWithdrawn'
  const said = command === 'castVote' ? value : null
  return { command, kind, actor: chance.pick(garden.voters), boardId: lever.boardId, input, said }
}
