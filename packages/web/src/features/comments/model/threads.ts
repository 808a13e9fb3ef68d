import type { Stance, ThreadOrder } from '../../../client/schema.generated.js'
import type { CommentItem_CommentFragment } from './comment-item.generated.js'
import type { CommentReplies_RepliesFragment } from './comment-replies.generated.js'
import type { CommentThread_ThreadFragment } from './comment-thread.generated.js'

type CommentItem = CommentItem_CommentFragment

/** What of a thread is listed, and in which order. */
export interface ThreadListing {
  order: ThreadOrder
  /** Only branches in which something is meant so, or has the words. */
  stance: Stance | null
  search: string | null
}

export const wholeThread: ThreadListing = { order: 'NEWEST', stance: null, search: null }

/** Comments in their order, as far as they were read. */
export interface CommentList {
  ids: readonly string[]
  hasMore: boolean
  endCursor: string | null
}

/** The thread of a lever, as far as it was read. */
export interface Thread extends CommentList {
  listing: ThreadListing
  /** How many comments that answer nobody it lists, also those that were not read. */
  totalCount: number
  /** What was found of the words that are searched. */
  words: readonly string[]
  replies: ReadonlyMap<string, CommentList>
  /** What others added meanwhile, and the reader did not yet ask to see. */
  news: ReadonlySet<string>
}

/** The comments that this page knows; each as it was at a number of its board's order, or later. */
export interface Comments {
  items: ReadonlyMap<string, { asOf: number; comment: CommentItem }>
  threads: ReadonlyMap<string, Thread>
}

export const noComments: Comments = { items: new Map(), threads: new Map() }
const noList: CommentList = { ids: [], hasMore: false, endCursor: null }

/** The comments with a page of a thread read as of a number; the first page replaces what was read before. */
export function withThreadPage(
  comments: Comments,
  page: CommentThread_ThreadFragment,
  { leverId, listing, asOf, isFirst }: { leverId: string; listing: ThreadListing; asOf: number; isFirst: boolean },
): Comments {
  const branches = page.edges.map(({ node: { replies, ...root }, found }) => ({ root, replies, found }))
  const read = branches.flatMap(({ root, replies, found }) => [
    root,
    ...replies.edges.map(({ node }) => node),
    ...found,
  ])
  const items = withItems(comments.items, read, asOf)
  const known = isFirst ? undefined : comments.threads.get(leverId)
  const lists = new Map(known?.replies)
  for (const { root, replies, found } of branches)
    lists.set(root.id, isFiltered(listing) ? foundIn(root, found) : listOf(replies))
  const ids = known ? union(known.ids, listOf(page).ids) : listOf(page).ids
  const { totalCount } = page
  const words = union(known?.words ?? [], page.words)
  const news = known?.news ?? new Set<string>()
  const thread: Thread = { ...listOf(page), listing, totalCount, words, replies: lists, ids, news }
  return { items, threads: new Map(comments.threads).set(leverId, inOrder(thread, items)) }
}

/** The comments with a further page of answers below a root, read as of a number. */
export function withRepliesPage(
  comments: Comments,
  page: CommentReplies_RepliesFragment,
  { leverId, rootId, asOf }: { leverId: string; rootId: string; asOf: number },
): Comments {
  const thread = comments.threads.get(leverId)
  if (!thread) return comments
  const items = withItems(
    comments.items,
    page.edges.map(({ node }) => node),
    asOf,
  )
  const ids = union(thread.replies.get(rootId)?.ids ?? [], listOf(page).ids)
  const replies = new Map(thread.replies).set(rootId, { ...listOf(page), ids })
  const news = new Set([...thread.news].filter((id) => !listOf(page).ids.includes(id)))
  return { items, threads: new Map(comments.threads).set(leverId, inOrder({ ...thread, replies, news }, items)) }
}

/** The comments with one that was just added: others' wait among the news, one's own shows at once. */
export function withNewComment(
  comments: Comments,
  comment: CommentItem,
  { number, isMine }: { number: number; isMine: boolean },
): Comments {
  const thread = comments.threads.get(comment.leverId)
  if (!thread) return comments
  const isRoot = comment.parentId === null
  const { order } = thread.listing
  // Only the server knows whether it is asked for: it is when the reader asks to see it.
  if (isFiltered(thread.listing) && !isMine) return withThread(comments, comment.leverId, waiting(thread, comment))
  if (!isRoot && !comments.items.has(comment.rootId)) return comments
  const list = isRoot ? thread : (thread.replies.get(comment.rootId) ?? noList)
  // Beyond what was read: it will come with its page.
  if (list.hasMore && !isMine && !(isRoot && order !== 'OLDEST'))
    return isRoot ? withThread(comments, comment.leverId, { ...thread, totalCount: thread.totalCount + 1 }) : comments
  const items = new Map(comments.items).set(comment.id, { asOf: number, comment })
  const ids = isRoot ? union([comment.id], list.ids) : union(list.ids, [comment.id])
  const news = isMine ? thread.news : new Set([...thread.news, comment.id])
  const grown = isRoot
    ? {
        ...thread,
        ids,
        news,
        totalCount: thread.totalCount + 1,
        replies: new Map(thread.replies).set(comment.id, noList),
      }
    : { ...thread, news, replies: new Map(thread.replies).set(comment.rootId, { ...list, ids }) }
  return { items, threads: new Map(comments.threads).set(comment.leverId, inOrder(grown, items)) }
}

/** The comments with what waited in a thread shown. */
export function withNewsShown(comments: Comments, leverId: string): Comments {
  const thread = comments.threads.get(leverId)
  if (!thread || thread.news.size === 0) return comments
  return { ...comments, threads: new Map(comments.threads).set(leverId, { ...thread, news: new Set() }) }
}

/** Whether not all of a thread is listed. */
export function isFiltered({ stance, search }: ThreadListing): boolean {
  return stance !== null || search !== null
}

function withThread(comments: Comments, leverId: string, thread: Thread): Comments {
  return { ...comments, threads: new Map(comments.threads).set(leverId, thread) }
}

function waiting(thread: Thread, { id, stance }: CommentItem): Thread {
  const isOther = thread.listing.stance !== null && thread.listing.stance !== stance
  return isOther ? thread : { ...thread, news: new Set([...thread.news, id]) }
}

/** What was found below a comment: the rest of what is below it is read when it is wanted. */
function foundIn(root: CommentItem, found: readonly CommentItem[]): CommentList {
  return { ids: found.map(({ id }) => id), hasMore: root.replyCount > found.length, endCursor: null }
}

function listOf(page: {
  edges: { node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}) {
  const { hasNextPage: hasMore, endCursor } = page.pageInfo
  return { ids: page.edges.map(({ node }) => node.id), hasMore, endCursor }
}

function withItems(items: Comments['items'], read: readonly CommentItem[], asOf: number): Comments['items'] {
  const changed = new Map(items)
  for (const comment of read) {
    const known = items.get(comment.id)
    if (!known || known.asOf <= asOf) changed.set(comment.id, { asOf, comment })
  }
  return changed
}

function union(ids: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...ids, ...more])]
}

/**
 * Roots in the thread's order, answers in order of arrival: the number of the event that added each decides. Where the most
 * discussed come first the server's order stays, so that nothing moves under the reader.
 */
function inOrder(thread: Thread, items: Comments['items']): Thread {
  const numberOf = (id: string) => items.get(id)?.comment.number ?? 0
  const oldestFirst = (ids: readonly string[]) => ids.toSorted((one, other) => numberOf(one) - numberOf(other))
  const { order } = thread.listing
  const ids = order === 'DISCUSSED' ? thread.ids : oldestFirst(thread.ids)
  const replies = new Map([...thread.replies].map(([root, list]) => [root, { ...list, ids: oldestFirst(list.ids) }]))
  return { ...thread, ids: order === 'NEWEST' ? ids.toReversed() : ids, replies }
}
