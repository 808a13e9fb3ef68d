import { randomUUID } from 'node:crypto'
import { isDecided } from '../../../packages/shared/src/status-steps.ts'
import { newest, operation, type Garden, type KnownLever } from './garden.ts'
import type { Person } from './people.ts'
import type { Chance } from '../seeded-chance.ts'

/** So much is written of one text, as Markdown: what is added then still fits. */
const maxText = 8_000
const read = 'lever { revision detailsRevision openToMembers coAuthors { id person { id } } text { markdown } }'

export function inviteCoAuthor(chance: Chance, garden: Garden) {
  const by = authorOfOne(chance, garden)
  return by && { ...actOn(by, 'inviteCoAuthor', { personId: chance.pick(garden.voters).id }), kind: 'CoAuthorInvited' }
}

/** Its author says so, or they leave. */
export function removeCoAuthor(chance: Chance, garden: Garden) {
  const written = garden.levers.filter(({ coAuthors }) => coAuthors.length > 0)
  const by = authorOfOne(chance, { ...garden, levers: written })
  if (!by) return null
  const coAuthor = chance.pick(by.lever.coAuthors)
  const leaving = garden.people.get(coAuthor.person?.id ?? '')
  const actor = leaving && chance.happens(0.3) ? leaving : by.actor
  return { ...actOn({ ...by, actor }, 'removeCoAuthor', { coAuthorId: coAuthor.id }), kind: 'CoAuthorRemoved' }
}

export function shareLever(chance: Chance, garden: Garden) {
  const by = authorOfOne(chance, garden)
  return by && { ...actOn(by, 'shareLever', { openToMembers: !by.lever.openToMembers }), kind: 'LeverShared' }
}

/** Words are only added, while nothing is decided: the version that an acknowledgement names must have them for ever. */
export function saveText(chance: Chance, garden: Garden) {
  const levers = garden.levers.filter(({ text, status }) => text.length < maxText && !isDecided(status))
  const by = writerOfOne(chance, { ...garden, levers })
  if (!by) return null
  const [base, said] = [by.lever.text, `mot ${randomUUID()}`]
  return { ...actOn(by, 'saveText', { base, text: `${base}\n\n${said}` }), kind: 'LeverTextChanged', said }
}

export function nameVersion(chance: Chance, garden: Garden) {
  const by = writerOfOne(chance, garden)
  if (!by) return null
  const [name, revision] = [`Version ${randomUUID()}`, chance.between(1, by.lever.textRevision)]
  return { ...actOn(by, 'nameVersion', { name, revision }), kind: 'LeverVersionNamed', said: name }
}

export function restoreVersion(chance: Chance, garden: Garden) {
  const by = writerOfOne(chance, garden)
  if (!by) return null
  const revision = chance.between(1, by.lever.textRevision)
  return { ...actOn(by, 'restoreVersion', { revision }), kind: 'LeverTextChanged' }
}

interface Writing {
  lever: KnownLever
  actor: Person
}

function authorOfOne(chance: Chance, { levers, people }: Pick<Garden, 'levers' | 'people'>): Writing | null {
  const lever = newest(chance, levers)
  const actor = lever && people.get(lever.authorId)
  return actor ? { lever, actor } : null
}

/** Its author, or somebody who was invited. */
function writerOfOne(chance: Chance, garden: Garden): Writing | null {
  const by = authorOfOne(chance, garden)
  if (!by || chance.happens(0.5)) return by
  const invited = by.lever.coAuthors.flatMap(({ person }) => garden.people.get(person?.id ?? '') ?? [])
  return invited.length > 0 ? { ...by, actor: chance.pick(invited) } : by
}

function actOn({ lever, actor }: Writing, command: string, more: Record<string, unknown>) {
  const input = { ...operation(), leverId: lever.id, ...more }
  const learn = (answer: Record<string, any>) => {
    const { revision, detailsRevision, text, ...shared } = answer.lever
    Object.assign(lever, { ...shared, revision: detailsRevision, textRevision: revision, text: text.markdown })
  }
  return { command, actor, boardId: lever.boardId, input, said: null, fields: read, learn }
}
