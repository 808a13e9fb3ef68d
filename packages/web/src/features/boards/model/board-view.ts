import { optimisticComments } from '../../comments/model/optimistic-comments.js'
import { threadView, type CommentNode } from '../../comments/model/thread-view.js'
import type { Thread } from '../../comments/model/threads.js'
import { optimisticLeverId, optimisticLevers } from '../../levers/model/optimistic-levers.js'
import { isProseOld, type LeverProse, type LeverText } from '../../levers/model/lever-events.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { optimisticVotes } from '../../votes/optimistic-votes.js'
import { voteOfEntry } from '../../votes/my-votes.js'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import type { MandateHolder } from '../../people/spoken-for.js'
import type { BoardHead, BoardList, BoardState, Mine } from './board-state.js'

/** Confirmed state with the waiting commands applied in order. */
export interface OptimisticBoard {
  state: BoardState
  mine: Mine
  pending: ReadonlySet<string>
  /** Optimistic levers that no list has yet; the newest first. */
  newLevers: readonly string[]
}

/** Confirmed state with every waiting entry applied. Made anew each time, so a refused entry simply drops out. */
export function applyOptimistic(
  state: BoardState,
  mine: Mine,
  { entries, me }: { entries: readonly OutboxEntry[]; me: MandateHolder | null },
): OptimisticBoard {
  const start: OptimisticBoard = { state, mine, pending: new Set(), newLevers: [] }
  return entries
    .filter((entry) => entry.status === 'waiting')
    .reduce((optimistic, entry) => withOptimistic(optimistic, entry, me), start)
}

function withOptimistic(optimistic: OptimisticBoard, entry: OutboxEntry, me: MandateHolder | null): OptimisticBoard {
  const { state, mine } = optimistic
  const revisionOf = (leverId: string) => state.levers.get(leverId)?.card.revision ?? 0
  const votes = optimisticVotes({ tallies: state.tallies, myVotes: mine.votes }, entry, revisionOf)
  const isHere = entry.command === 'publishLever' && entry.input.boardId === state.head.id
  const levers = entry.command !== 'publishLever' || isHere ? optimisticLevers(state.levers, entry, me) : state.levers
  const comments = optimisticComments(state.comments, entry, me)
  return {
    state: { ...state, levers, comments, tallies: votes.tallies },
    mine: { ...mine, votes: votes.myVotes },
    pending: new Set([...optimistic.pending, ...targetsOf(entry)]),
    newLevers: isHere && me ? [optimisticLeverId(entry), ...optimistic.newLevers] : optimistic.newLevers,
  }
}

/** The ids that show as pending because of a waiting command. */
function targetsOf(entry: OutboxEntry): string[] {
  const vote = voteOfEntry(entry)
  if (vote) return [`vote ${vote.leverId}`]
  const { command, input, operationId, optimistic } = entry
  // A move or a status does not mark the card: the page already says that something waits.
  if (optimistic) return []
  if (command === 'publishLever') return [optimisticLeverId(entry)]
  if (command === 'addComment') return [operationId]
  return [input.leverId, input.commentId].filter((id) => typeof id === 'string')
}

/** Shows levers; one that did not change is the same object, so that its card is not drawn again. */
export function makeLeverViews(): (optimistic: OptimisticBoard, leverId: string) => LeverView | null {
  const known = new Map<string, { inputs: unknown[]; view: LeverView }>()
  return ({ state, mine, pending }, leverId) => {
    const card = state.levers.get(leverId)?.card
    if (!card) return null
    const tally = state.tallies.get(leverId) ?? card.tally
    const vote = mine.votes.get(leverId) ?? null
    const [isPending, votePending] = [pending.has(leverId), pending.has(`vote ${leverId}`)]
    const unread = isUnread(mine, leverId, card.lastNumber)
    const inputs = [card, tally, vote, isPending, votePending, unread]
    const before = known.get(leverId)
    if (before?.inputs.every((input, place) => input === inputs[place])) return before.view
    const stale = vote !== null && vote.revision < card.revision
    const myVote = vote || votePending ? { value: vote?.value ?? null, stale, pending: votePending } : null
    const view = { ...card, tally, myVote, unread, pending: isPending }
    known.set(leverId, { inputs, view })
    return view
  }
}

/** Whether something touched a lever since somebody last saw it; nothing did at a first visit. */
export function isUnread(
  { seenBoard, seenLevers }: Pick<Mine, 'seenBoard' | 'seenLevers'>,
  leverId: string,
  lastNumber: number,
): boolean {
  return seenBoard !== null && lastNumber > Math.max(seenBoard, seenLevers.get(leverId) ?? 0)
}

export interface ListView {
  levers: LeverView[]
  totalCount: number
  hasMore: boolean
  news: number
  matches: BoardList['matches']
}

/** A board's list as its page shows it, optimistic levers on top. */
export function listView(
  optimistic: OptimisticBoard,
  list: BoardList,
  viewOf: ReturnType<typeof makeLeverViews>,
): ListView {
  const fresh = optimistic.newLevers.filter((id) => !list.ids.includes(id))
  const levers = [...fresh, ...list.ids].flatMap((id) => viewOf(optimistic, id) ?? [])
  const { totalCount, hasMore, news, matches } = list
  return { levers, totalCount: totalCount + fresh.length, hasMore, news: news.length, matches }
}

export interface LeverPageView {
  board: BoardHead
  lever: LeverView
  text: Pick<LeverText, 'body' | 'finding' | 'action'> | null
  prose: LeverProse | null
  /** Something may have changed the form of the text since it was read. */
  isProseOld: boolean
  roots: CommentNode[]
  thread: Thread
}

/** A lever's page: its text, its thread and the reader's position. */
export function leverPageView(
  { leverId, seenBefore }: { leverId: string; seenBefore: number | null },
  optimistic: OptimisticBoard,
  viewOf: ReturnType<typeof makeLeverViews>,
): LeverPageView | null {
  const { state, mine, pending } = optimistic
  const lever = viewOf(optimistic, leverId)
  const thread = state.comments.threads.get(leverId)
  if (!lever || !thread) return null
  const line = mine.seenBoard === null ? null : Math.max(mine.seenBoard, seenBefore ?? 0)
  const roots = threadView(state.comments, thread, {
    isPending: (commentId) => pending.has(commentId),
    isUnread: ({ number, author }) => line !== null && number > line && author?.id !== mine.personId,
  })
  const entry = state.levers.get(leverId)
  const [text, prose] = [entry?.text ?? null, entry?.prose?.value ?? null]
  return { board: state.head, lever, text, prose, isProseOld: isProseOld(entry), roots, thread }
}
