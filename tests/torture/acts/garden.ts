import { randomUUID } from 'node:crypto'
import type { LeverStatus } from '../../../packages/shared/src/lever-statuses.ts'
import type { Person } from './people.ts'
import type { Chance } from '../seeded-chance.ts'

export interface KnownLever {
  id: string
  boardId: string
  authorId: string
  /** Of its details. */
  revision: number
  status: LeverStatus
  /** Its text, as Markdown, and the revision of it. */
  text: string
  textRevision: number
  openToMembers: boolean
  coAuthors: { id: string; person: { id: string } | null }[]
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

export type Making = (
  chance: Chance,
  garden: Garden,
) => (Omit<Act, 'fields' | 'learn'> & Partial<Pick<Act, 'fields' | 'learn'>>) | null

/** What tells one act from every other. */
export const operation = () => ({ operationId: randomUUID() })

/** One of the newest: what all act on is what changes most. */
export const newest = <Item>(chance: Chance, items: readonly Item[]) =>
  items.length === 0 ? null : chance.pick(items.slice(-12))
