import type { CommentEvent } from '../comments/comment-events.js'
import type { LeverEvents_EventFragment } from './lever-events.generated.js'
import type { LeverCard_LeverFragment } from './lever-card.generated.js'
import type { LeverText_LeverFragment } from './lever-text.generated.js'

export type LeverCard = LeverCard_LeverFragment
export type LeverText = LeverText_LeverFragment
export type LeverEvent = Extract<LeverEvents_EventFragment, { lever: unknown }>

/** A lever as it was at a number of its board's order, or later. */
export interface LeverEntry {
  asOf: number
  card: LeverCard
  /** Its whole text, once it was opened. */
  text: Pick<LeverText, 'body' | 'finding' | 'action'> | null
}

/** The levers that this page knows. */
export type Levers = ReadonlyMap<string, LeverEntry>

/** The levers with one that was read as of a number; what is known of a later moment stays. */
export function withLever(levers: Levers, lever: LeverCard | LeverText, asOf: number): Levers {
  const known = levers.get(lever.id)
  if (known && known.asOf > asOf) return levers
  if (!('body' in lever)) return new Map(levers).set(lever.id, { asOf, card: lever, text: known?.text ?? null })
  const { body, finding, action, ...card } = lever
  return new Map(levers).set(lever.id, { asOf, card, text: { body, finding, action } })
}

function changed(levers: Levers, { number, lever }: Pick<LeverEvent, 'number' | 'lever'>): Levers {
  return withLever(levers, lever, number)
}

function moved(levers: Levers, event: Extract<LeverEvent, { __typename: 'LeverMoved' }>): Levers {
  const { number, rearranged } = event
  const all = new Map(changed(levers, event))
  for (const { leverId, position } of rearranged) {
    const known = all.get(leverId)
    if (known && known.asOf < number) all.set(leverId, { ...known, asOf: number, card: { ...known.card, position } })
  }
  return all
}

function commented(levers: Levers, { number, comment, leverCommentCount, __typename }: CommentEvent): Levers {
  const known = levers.get(comment.leverId)
  if (!known || known.asOf >= number) return levers
  const touched = __typename === 'CommentAdded' || __typename === 'CommentEdited'
  const lastNumber = touched ? number : known.card.lastNumber
  const card = { ...known.card, commentCount: leverCommentCount, lastNumber }
  return new Map(levers).set(comment.leverId, { ...known, asOf: number, card })
}

/** The only functions that touch a lever because of what happened. */
export const leverEvents = {
  LeverPublished: changed,
  LeverEdited: changed,
  LeverWithdrawn: changed,
  LeverHidden: changed,
  LeverRestored: changed,
  LeverReviewed: changed,
  LeverMoved: moved,
  LeverStatusChanged: changed,
  CommentAdded: commented,
  CommentEdited: commented,
  CommentDeleted: commented,
  CommentHidden: commented,
  CommentRestored: commented,
}
