import { randomUUID } from 'node:crypto'
import type { LeverStatus } from '../../packages/shared/src/lever-statuses.ts'
import { statusSteps } from '../../packages/shared/src/status-steps.ts'
import type { Person } from './people.ts'
import type { Chance } from './seeded-chance.ts'

export interface KnownLever {
  id: string
  boardId: string
  authorId: string
  /** Of its details. */
  revision: number
  status: LeverStatus
}

export interface KnownComment {
  id: string
  leverId: string
  boardId: string
  authorId: string
  revision: number
  depth: number
}

/** What the writers know to be there, from the answers that they had. */
export interface Garden {
  boards: string[]
  people: Map<string, Person>
  voters: Person[]
  moderators: Person[]
  levers: KnownLever[]
  comments: KnownComment[]
}

/** An act to carry out: what is sent, and what it must leave behind. */
export interface Act {
  command: string
  /** The kind of its event, if it has one. */
  kind: string
  actor: Person
  boardId: string
  input: Record<string, unknown> & { operationId: string }
  /** The words or the value that the database must then hold. */
  said: string | null
  /** Selected of the answer, besides its number. */
  fields: string
  /** Learns from the answer. */
  learn(answer: Record<string, any>): void
}

type Making = (
  chance: Chance,
  garden: Garden,
) => (Omit<Act, 'fields' | 'learn'> & Partial<Pick<Act, 'fields' | 'learn'>>) | null

const operation = () => ({ operationId: randomUUID() })
const hiding = { reason: 'OTHER', motive: 'Pour essayer.' }
const newest = <Item>(chance: Chance, items: readonly Item[]) =>
  items.length === 0 ? null : chance.pick(items.slice(-12))

/** How often each act is wanted, and how it is made; null when there is nothing yet to do it to. */
const makings: Record<string, { weight: number; make: Making }> = {
  publishLever: { weight: 6, make: publishLever },
  editLever: { weight: 6, make: (chance, garden) => onOwnLever(chance, garden, 'editLever') },
  withdrawLever: { weight: 1, make: (chance, garden) => onOwnLever(chance, garden, 'withdrawLever') },
  hideLever: { weight: 2, make: (chance, garden) => onLever(chance, garden, 'hideLever') },
  restoreLever: { weight: 2, make: (chance, garden) => onLever(chance, garden, 'restoreLever') },
  reviewLever: { weight: 2, make: (chance, garden) => onLever(chance, garden, 'reviewLever') },
  moveLever: { weight: 8, make: moveLever },
  changeLeverStatus: { weight: 5, make: changeLeverStatus },
  addComment: { weight: 20, make: addComment },
  editComment: { weight: 6, make: (chance, garden) => onOwnComment(chance, garden, 'editComment') },
  deleteComment: { weight: 3, make: (chance, garden) => onOwnComment(chance, garden, 'deleteComment') },
  hideComment: { weight: 4, make: (chance, garden) => onComment(chance, garden, 'hideComment') },
  restoreComment: { weight: 4, make: (chance, garden) => onComment(chance, garden, 'restoreComment') },
  castVote: { weight: 36, make: (chance, garden) => vote(chance, garden, 'castVote') },
  withdrawVote: { weight: 8, make: (chance, garden) => vote(chance, garden, 'withdrawVote') },
}

/** An act that chance chooses among those that can be done now; a lever when there is nothing yet. */
export function anAct(chance: Chance, garden: Garden, command?: string): Act {
  const names = Object.entries(makings).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name))
  const made = makings[command ?? chance.pick(names)]?.make(chance, garden) ?? publishLever(chance, garden)
  return { fields: '', learn: () => undefined, ...made }
}

function publishLever(chance: Chance, garden: Garden): Act {
  const actor = chance.pick(garden.voters)
  const boardId = chance.pick(garden.boards)
  const title = `Levier ${randomUUID()}`
  return {
    command: 'publishLever',
    kind: 'LeverPublished',
    actor,
    boardId,
    input: { ...operation(), boardId, title, body: 'Au pied des tours.' },
    said: title,
    fields: 'lever { id }',
    learn({ lever }) {
      garden.levers.push({ id: lever.id, boardId, authorId: actor.id, revision: 1, status: 'NONE' })
    },
  }
}

function onOwnLever(chance: Chance, garden: Garden, command: 'editLever' | 'withdrawLever') {
  const lever = newest(chance, garden.levers)
  const actor = lever && garden.people.get(lever.authorId)
  if (!actor) return null
  const title = `Levier ${randomUUID()}`
  const common = { command, actor, boardId: lever.boardId }
  const input = { ...operation(), leverId: lever.id }
  if (command === 'withdrawLever') {
    return { ...common, kind: 'LeverWithdrawn', input: { ...input, reason: 'Repris ailleurs.' }, said: null }
  }
  const edited = { ...input, revision: lever.revision, title }
  const learn = (answer: Record<string, any>) => {
    lever.revision = answer.lever.detailsRevision
  }
  return { ...common, kind: 'LeverEdited', input: edited, said: title, fields: 'lever { detailsRevision }', learn }
}

function moveLever(chance: Chance, garden: Garden) {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const { id: leverId, boardId } = lever
  const neighbours = garden.levers.filter((one) => one.boardId === boardId && one.id !== leverId).slice(-12)
  // Now and then a neighbour that there is none of.
  const neighbour = () => (chance.happens(0.2) ? null : (newest(chance, neighbours)?.id ?? null))
  const input = { ...operation(), leverId, afterId: neighbour(), beforeId: neighbour() }
  const actor = chance.pick(garden.moderators)
  return { command: 'moveLever', kind: 'LeverMoved', actor, boardId, input, said: null }
}

function changeLeverStatus(chance: Chance, garden: Garden) {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const { id: leverId, boardId, status: from } = lever
  const input = { ...operation(), leverId, from, to: chance.pick(statusSteps[from]) }
  const learn = (answer: Record<string, any>) => {
    lever.status = answer.lever.status
  }
  const actor = chance.pick(garden.moderators)
  const common = { command: 'changeLeverStatus', kind: 'LeverStatusChanged', actor, boardId, input, said: null }
  return { ...common, fields: 'lever { status }', learn }
}

const moderatorsEvents: Record<string, string> = {
  hideLever: 'LeverHidden',
  restoreLever: 'LeverRestored',
  reviewLever: 'LeverReviewed',
  hideComment: 'CommentHidden',
  restoreComment: 'CommentRestored',
}

function onLever(chance: Chance, garden: Garden, command: string) {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const input = { ...operation(), leverId: lever.id, ...(command === 'hideLever' ? hiding : {}) }
  const kind = moderatorsEvents[command] ?? ''
  return { command, kind, actor: chance.pick(garden.moderators), boardId: lever.boardId, input, said: null }
}

function onComment(chance: Chance, garden: Garden, command: string) {
  const comment = newest(chance, garden.comments)
  if (!comment) return null
  const input = { ...operation(), commentId: comment.id, ...(command === 'hideComment' ? hiding : {}) }
  const kind = moderatorsEvents[command] ?? ''
  return { command, kind, actor: chance.pick(garden.moderators), boardId: comment.boardId, input, said: null }
}

function addComment(chance: Chance, garden: Garden) {
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

function onOwnComment(chance: Chance, garden: Garden, command: 'editComment' | 'deleteComment') {
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

function vote(chance: Chance, garden: Garden, command: 'castVote' | 'withdrawVote') {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const value = chance.pick(['AGREE', 'DISAGREE', 'PASS'])
  const input = { ...operation(), leverId: lever.id, ...(command === 'castVote' ? { value } : {}) }
  const kind = command === 'castVote' ? 'VoteCast' : 'VoteWithdrawn'
  const said = command === 'castVote' ? value : null
  return { command, kind, actor: chance.pick(garden.voters), boardId: lever.boardId, input, said }
}
