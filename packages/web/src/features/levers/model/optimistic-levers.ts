import { excerptOf } from '@leviers/shared/texts'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import { spokenFor, type MandateHolder } from '../../people/spoken-for.js'
import type { LeverCard, LeverEntry, Levers } from './lever-events.js'
import { shownLocale } from '../../../i18n/shown-locale.js'

/** The levers as they will be when a waiting command is acknowledged. */
export function optimisticLevers(levers: Levers, entry: OutboxEntry, me: MandateHolder | null): Levers {
  if (entry.command === 'publishLever') return me ? withOptimistic(levers, published(entry, me)) : levers
  const known = levers.get(String(entry.input.leverId))
  if (!known) return levers
  // A gesture says itself how the card will look.
  if (entry.optimistic) return withOptimistic(levers, { ...known, card: { ...known.card, ...entry.optimistic } })
  if (entry.command === 'editLever') return withOptimistic(levers, edited(known, entry))
  if (entry.command === 'withdrawLever') return withOptimistic(levers, withdrawn(known, String(entry.input.reason)))
  return levers
}

/** The id that a lever has before the server knows it: that of its draft, which it keeps. */
export function optimisticLeverId({ input, operationId }: OutboxEntry): string {
  return typeof input.draftId === 'string' ? input.draftId : operationId
}

function withOptimistic(levers: Levers, entry: LeverEntry): Levers {
  return new Map(levers).set(entry.card.id, entry)
}

function words({ input }: OutboxEntry) {
  const [title, body] = [String(input.title), String(input.body)]
  const textOrNull = (text: unknown) => (typeof text === 'string' && text !== '' ? text : null)
  return {
    card: { title, excerpt: excerptOf(body) },
    text: { body, finding: textOrNull(input.finding), action: textOrNull(input.action) },
  }
}

function published(entry: OutboxEntry, author: MandateHolder): LeverEntry {
  const { card, text } = words(entry)
  const optimistic: LeverCard = {
    id: optimisticLeverId(entry),
    ordinal: 0,
    boardId: String(entry.input.boardId),
    state: 'PUBLISHED',
    review: 'UNREVIEWED',
    locale: shownLocale(),
    ...card,
    revision: 1,
    detailsRevision: 1,
    // After every key that there is.
    position: '~',
    status: 'NONE',
    lastNumber: 0,
    commentCount: 0,
    publishedAt: new Date(Math.floor(entry.order / 1_000)).toISOString(),
    editedAt: null,
    withdrawnReason: null,
    isFrozen: false,
    author,
    onBehalfOf: spokenFor(entry, author),
    themes: [],
    neighbourhoods: [],
    hidden: null,
    tally: { agree: 0, disagree: 0, pass: 0, total: 0, number: 0 },
  }
  return { asOf: 0, card: optimistic, text, prose: null, proseChanged: 0 }
}

function edited(known: LeverEntry, entry: OutboxEntry): LeverEntry {
  const { card, text } = words({ ...entry, input: { ...known.card, ...known.text, ...entry.input } })
  return { ...known, card: { ...known.card, title: card.title }, text: known.text && text }
}

function withdrawn(known: LeverEntry, withdrawnReason: string): LeverEntry {
  const gone = { state: 'WITHDRAWN', withdrawnReason, title: '', excerpt: '', author: null } as const
  return { ...known, card: { ...known.card, ...gone }, text: { body: '', finding: null, action: null } }
}
