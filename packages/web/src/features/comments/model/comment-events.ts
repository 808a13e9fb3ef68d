import type { CommentEvents_EventFragment } from './comment-events.generated.js'
import type { CommentItem_CommentFragment } from './comment-item.generated.js'
import { withNewComment, type Comments } from './threads.js'

export type CommentItem = CommentItem_CommentFragment
export type CommentEvent = Extract<CommentEvents_EventFragment, { comment: unknown }>
type CommentAdded = Extract<CommentEvent, { __typename: 'CommentAdded' }>

function changed(comments: Comments, { number, comment }: Pick<CommentEvent, 'number' | 'comment'>): Comments {
  const known = comments.items.get(comment.id)
  if (!known || known.asOf >= number) return comments
  return { ...comments, items: new Map(comments.items).set(comment.id, { asOf: number, comment }) }
}

function added(comments: Comments, event: CommentAdded, isMine: boolean): Comments {
  const { number, comment, rootReplyCount } = event
  if (comments.items.has(comment.id)) return changed(comments, event)
  const counted = withReplyCount(comments, { rootId: comment.rootId, rootReplyCount, number })
  return withNewComment(counted, comment, { number, isMine })
}

function withReplyCount(
  comments: Comments,
  { rootId, rootReplyCount, number }: { rootId: string; rootReplyCount: number; number: number },
): Comments {
  const root = comments.items.get(rootId)
  if (!root || root.asOf >= number) return comments
  const comment = { ...root.comment, replyCount: rootReplyCount }
  return { ...comments, items: new Map(comments.items).set(rootId, { asOf: number, comment }) }
}

interface Claim {
  guestId: string | null
  account: CommentItem['author']
}

/** What a guest wrote is now their account's. */
function claimed(comments: Comments, { guestId, account }: Claim): Comments {
  const items = [...comments.items].map(([id, item]) => {
    const isTheirs = guestId && item.comment.author?.id === guestId
    return [id, isTheirs ? { ...item, comment: { ...item.comment, author: account } } : item] as const
  })
  return { ...comments, items: new Map(items) }
}

/** The only functions that touch a comment because of what happened; also for what is only hoped for. */
export const commentEvents = {
  CommentAdded: added,
  CommentEdited: changed,
  CommentDeleted: changed,
  CommentHidden: changed,
  CommentRestored: changed,
  GuestClaimed: claimed,
}
