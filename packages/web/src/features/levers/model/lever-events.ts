import type { CommentEvent } from '../../comments/model/comment-events.js'
import type { VoteEvent } from '../../votes/vote-events.js'
import type { LeverEvents_EventFragment } from './lever-events.generated.js'
import type { LeverCard_LeverFragment } from './lever-card.generated.js'
import type { LeverProse_LeverFragment } from './lever-prose.generated.js'
import type { LeverText_LeverFragment } from './lever-text.generated.js'

export type LeverCard = LeverCard_LeverFragment
export type LeverText = LeverText_LeverFragment
export type LeverProse = LeverProse_LeverFragment
export type LeverEvent = Extract<LeverEvents_EventFragment, { lever: unknown }>

/** A lever as it was at a number of its board's order, or later. */
export interface LeverEntry {
  asOf: number
  card: LeverCard
  /** Its whole text, once it was opened. */
  text: Pick<LeverText, 'body' | 'finding' | 'action'> | null
  /** Its text with its form, and who writes it, as of a number; once it was opened. */
  prose: { asOf: number; value: LeverProse } | null
  /** The number of the last event that may have changed that. */
  proseChanged: number
}

/** The levers that this page knows. */
export type Levers = ReadonlyMap<string, LeverEntry>

/** The levers with one that was read as of a number; what is known of a later moment stays. */
export function withLever(levers: Levers, lever: LeverCard | LeverText, asOf: number): Levers {
  const known = levers.get(lever.id)
  if (known && known.asOf > asOf) return levers
  const { text = null, prose = null, proseChanged = 0 } = known ?? {}
  if (!('body' in lever)) return new Map(levers).set(lever.id, { asOf, card: lever, text, prose, proseChanged })
  const { body, finding, action, ...card } = lever
  return new Map(levers).set(lever.id, { asOf, card, text: { body, finding, action }, prose, proseChanged })
}

type ReadProse = NonNullable<LeverEntry['prose']> & { words?: Pick<LeverText, 'finding' | 'action'> }

/** The levers with what was read of the form of one's text as of a number. */
export function withProse(levers: Levers, leverId: string, { words, ...prose }: ReadProse): Levers {
  const known = levers.get(leverId)
  if (!known || (known.prose?.asOf ?? -1) > prose.asOf) return levers
  // An earlier version that was restored says these anew, too.
  const text = known.text && words && prose.asOf >= known.proseChanged ? { ...known.text, ...words } : known.text
  return new Map(levers).set(leverId, { ...known, text, prose })
}

/** Whether something may have changed the form of a text since it was read. */
export function isProseOld(entry: LeverEntry | undefined): boolean {
  return entry?.prose ? entry.prose.asOf < entry.proseChanged : false
}

function withChangedProse(levers: Levers, leverId: string, number: number): Levers {
  const known = levers.get(leverId)
  return known ? new Map(levers).set(leverId, { ...known, proseChanged: Math.max(known.proseChanged, number) }) : levers
}

function changed(levers: Levers, { number, lever }: Pick<LeverEvent, 'number' | 'lever'>): Levers {
  return withChangedProse(withLever(levers, lever, number), lever.id, number)
}

function moved(levers: Levers, event: Extract<LeverEvent, { __typename: 'LeverMoved' }>): Levers {
  const { number, lever, rearranged } = event
  const all = new Map(withLever(levers, lever, number))
  for (const { leverId, position } of rearranged) {
    const known = all.get(leverId)
    if (known && known.asOf < number) all.set(leverId, { ...known, asOf: number, card: { ...known.card, position } })
  }
  return all
}

function commented(levers: Levers, event: CommentEvent): Levers {
  const { number, comment } = event
  // A thread about a passage shows in the text.
  const touched = comment.quote ? withChangedProse(levers, comment.leverId, number) : levers
  return withCommentCounted(touched, event)
}

function withCommentCounted(levers: Levers, { number, comment, leverCommentCount, __typename }: CommentEvent): Levers {
  const known = levers.get(comment.leverId)
  if (!known || known.asOf >= number) return levers
  const touched = __typename === 'CommentAdded' || __typename === 'CommentEdited'
  const lastNumber = touched ? number : known.card.lastNumber
  const card = { ...known.card, commentCount: leverCommentCount, lastNumber }
  return new Map(levers).set(comment.leverId, { ...known, asOf: number, card })
}

/** Whoever votes again on a text that has changed has no position on an earlier one any more. */
function voted(levers: Levers, event: VoteEvent): Levers {
  const moved = 'tallies' in event ? event.tallies.map(({ leverId }) => leverId) : [event.leverId]
  const hadEarlier = (leverId: string) => (levers.get(leverId)?.prose?.value.earlierVotes ?? 0) > 0
  return moved.filter(hadEarlier).reduce((now, leverId) => withChangedProse(now, leverId, event.number), levers)
}

/** Who was invited as a guest is an account now. */
function claimed(levers: Levers, event: { number: number; levers: readonly { id: string }[] }): Levers {
  return event.levers.reduce((now, { id }) => withChangedProse(now, id, event.number), levers)
}

/** The only functions that touch a lever because of what happened. */
export const leverEvents = {
  LeverPublished: changed,
  LeverEdited: changed,
  LeverWithdrawn: changed,
  LeverHidden: changed,
  LeverRestored: changed,
  LeverReviewed: changed,
  LeverTextChanged: changed,
  LeverTextFrozen: changed,
  LeverVersionNamed: changed,
  CoAuthorInvited: changed,
  CoAuthorRemoved: changed,
  LeverShared: changed,
  LeverMoved: moved,
  LeverStatusChanged: changed,
  CommentAdded: commented,
  CommentEdited: commented,
  CommentDeleted: commented,
  CommentHidden: commented,
  CommentRestored: commented,
  VoteCast: voted,
  VoteWithdrawn: voted,
  TalliesMoved: voted,
  GuestClaimed: claimed,
}
