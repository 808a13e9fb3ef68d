import type { ModerationList } from '../../client/schema.generated.js'
import type { ModerationEvent_EventFragment } from './moderation-event.generated.js'
import { idOf, type ReadItem } from './read-item.js'

/** What became of something while a moderator has it before them. */
export type Fate = 'SEEN' | 'HIDDEN' | 'SHOWN' | 'WITHDRAWN' | 'CHANGED'

/** What last happened to a lever or a comment. */
interface Happening {
  number: number
  fate: Fate | 'PUBLISHED' | 'REPORTED'
  /** The event that last reported words that moderators have yet to look at; 0 when none did. */
  reportedNumber: number
  isComment: boolean
  /** Whether moderators have yet to look at it. */
  isUnseen: boolean
  /** Whether the event says by itself that its words changed. */
  isReworded: boolean
  revision: number
  authorId: string | null
}

/** What last happened to each, by its id. */
export type Happenings = ReadonlyMap<string, Happening>

const fates: Partial<Record<ModerationEvent_EventFragment['__typename'], Happening['fate']>> = {
  LeverPublished: 'PUBLISHED',
  CommentAdded: 'PUBLISHED',
  CommentReported: 'REPORTED',
  LeverEdited: 'CHANGED',
  LeverTextChanged: 'CHANGED',
  LeverStatusChanged: 'CHANGED',
  CommentEdited: 'CHANGED',
  LeverReviewed: 'SEEN',
  CommentReviewed: 'SEEN',
  LeverHidden: 'HIDDEN',
  CommentHidden: 'HIDDEN',
  LeverRestored: 'SHOWN',
  CommentRestored: 'SHOWN',
  LeverWithdrawn: 'WITHDRAWN',
  CommentDeleted: 'WITHDRAWN',
}

/** What happened, with an event more; the same when it does not concern moderators. */
export function withHappening(known: Happenings, event: ModerationEvent_EventFragment): Happenings {
  const fate = fates[event.__typename]
  const thing = 'comment' in event ? event.comment : 'lever' in event ? event.lever : null
  if (!fate || !thing) return known
  const before = known.get(thing.id)
  const reportedNumber = 'isOpen' in event && event.isOpen ? event.number : (before?.reportedNumber ?? 0)
  // What else happened to it still counts.
  if (before && fate === 'REPORTED') return new Map(known).set(thing.id, { ...before, reportedNumber })
  const happening = {
    number: event.number,
    fate,
    isComment: 'comment' in event,
    isUnseen:
      'review' in thing ? thing.review === 'UNREVIEWED' : fate === 'PUBLISHED' || Boolean(thing.changedSinceReview),
    isReworded: event.__typename === 'LeverTextChanged',
    revision: thing.revision,
    authorId: thing.author?.id ?? null,
    reportedNumber,
  }
  return new Map(known).set(thing.id, happening)
}

interface ReadList {
  list: ModerationList
  items: readonly ReadItem[]
  hasMore: boolean
  /** The number of the board's last event when the list was read. */
  asOf: number
}

/** What is not as it was read any more: what became of what is listed, and the ids of what is to be read anew. */
export function meanwhileOf(
  { list, items, hasMore, asOf }: ReadList,
  happenings: Happenings,
  myId: string | null,
): { fates: ReadonlyMap<string, Fate>; news: readonly string[] } {
  const known = new Map(items.map((item) => [idOf(item), item]))
  const fatesOf = new Map<string, Fate>()
  const news: string[] = []
  for (const [id, happening] of happenings) {
    const item = known.get(id)
    const fate = item && fateOf(item, happening, list)
    if (fate) fatesOf.set(id, fate)
    // What is new of what nobody has seen comes last: where there is more to read, it comes with it.
    const number = list === 'REPORTED' ? happening.reportedNumber : happening.number
    const isNew = !item && number > asOf && belongs(happening, list, myId)
    if (fate === 'CHANGED' || (isNew && !(hasMore && isOldestFirst(list)))) news.push(id)
  }
  return { fates: fatesOf, news }
}

function fateOf(item: ReadItem, { number, fate, ...happening }: Happening, list: ModerationList): Fate | null {
  if (number <= item.asOf || fate === 'PUBLISHED' || fate === 'REPORTED') return null
  if (!isOldestFirst(list)) return fate === 'SHOWN' || fate === 'WITHDRAWN' ? fate : null
  const { revision } = item.comment ?? item.lever
  return fate !== 'CHANGED' || happening.isReworded || happening.revision > revision ? fate : null
}

/** Whether a list holds what waits to be looked at: what is new comes last. */
const isOldestFirst = (list: ModerationList) => list === 'UNREVIEWED' || list === 'REPORTED'

/** Whether something is in a list now that it was not in. */
function belongs({ fate, isComment, isUnseen, authorId }: Happening, list: ModerationList, myId: string | null) {
  if (list === 'REPORTED')
    return authorId !== myId && (fate === 'REPORTED' || fate === 'PUBLISHED' || fate === 'CHANGED')
  if (list === 'UNREVIEWED') return isUnseen && authorId !== myId && (fate === 'PUBLISHED' || fate === 'CHANGED')
  return fate === 'HIDDEN' && isComment === (list === 'HIDDEN_COMMENTS')
}
