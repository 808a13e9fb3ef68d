import type { CommentItem } from './comment-events.js'
import type { Comments, Thread } from './threads.js'

export type CommentView = CommentItem & {
  /** Given, not acknowledged yet. */
  pending: boolean
  /** Came after the reader's last passage. */
  unread: boolean
}

/** A comment with what answers it. */
export interface CommentNode {
  comment: CommentView
  children: readonly CommentNode[]
  /** At the top of a branch: whether there are answers that were not read yet. */
  hasMoreReplies: boolean
}

export interface ThreadMarks {
  isPending(commentId: string): boolean
  isUnread(comment: CommentItem): boolean
}

/** The thread of a lever as a tree, without what waits to be shown. */
export function threadView(comments: Comments, thread: Thread, marks: ThreadMarks): CommentNode[] {
  const shownIds = (ids: readonly string[]) => ids.filter((id) => !thread.news.has(id))
  return shownIds(thread.ids).flatMap((rootId) => {
    const list = thread.replies.get(rootId)
    const replies = itemsOf(comments, shownIds(list?.ids ?? []))
    const root = comments.items.get(rootId)?.comment
    return root ? [nodeOf(root, replies, { marks, hasMoreReplies: list?.hasMore ?? false })] : []
  })
}

function itemsOf({ items }: Comments, ids: readonly string[]): CommentItem[] {
  return ids.flatMap((id) => items.get(id)?.comment ?? [])
}

function nodeOf(
  comment: CommentItem,
  replies: readonly CommentItem[],
  { marks, hasMoreReplies }: { marks: ThreadMarks; hasMoreReplies: boolean },
): CommentNode {
  const children = replies.filter((reply) => reply.parentId === comment.id)
  return {
    comment: { ...comment, pending: marks.isPending(comment.id), unread: marks.isUnread(comment) },
    children: children.map((child) => nodeOf(child, replies, { marks, hasMoreReplies: false })),
    hasMoreReplies,
  }
}
