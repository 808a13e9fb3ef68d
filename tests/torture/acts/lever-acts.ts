import { randomUUID } from 'node:crypto'
import { statusSteps } from '../../../packages/shared/src/status-steps.ts'
import { newest, operation, type Act, type Garden } from './garden.ts'
import type { Chance } from '../seeded-chance.ts'

const hiding = { reason: 'OTHER', motive: 'Pour essayer.' }

export function publishLever(chance: Chance, garden: Garden): Act {
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
    fields: 'lever { id text { markdown } }',
    learn({ lever: { id, text } }) {
      const made = { revision: 1, status: 'NONE' as const, textRevision: 1, openToMembers: false, coAuthors: [] }
      garden.levers.push({ ...made, id, boardId, authorId: actor.id, text: text.markdown })
    },
  }
}

export function onOwnLever(chance: Chance, garden: Garden, command: 'editLever' | 'withdrawLever') {
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

export function moveLever(chance: Chance, garden: Garden) {
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

export function changeLeverStatus(chance: Chance, garden: Garden) {
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

const kinds = { hideLever: 'LeverHidden', restoreLever: 'LeverRestored', reviewLever: 'LeverReviewed' }

export function onLever(chance: Chance, garden: Garden, command: keyof typeof kinds) {
  const lever = newest(chance, garden.levers)
  if (!lever) return null
  const input = { ...operation(), leverId: lever.id, ...(command === 'hideLever' ? hiding : {}) }
  const kind = kinds[command]
  return { command, kind, actor: chance.pick(garden.moderators), boardId: lever.boardId, input, said: null }
}
