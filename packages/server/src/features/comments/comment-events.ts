import type { SqlEntityManager } from '@mikro-orm/sql'
import type { LoggedEvent } from '../../events/stream-log.js'
import { boardEventFields, type BoardEvent } from '../boards/board-event.type.js'
import { CommentAdded } from './comment-added.type.js'
import { CommentDeleted } from './comment-deleted.type.js'
import { CommentEdited } from './comment-edited.type.js'
import { CommentHidden } from './comment-hidden.type.js'
import { CommentRestored } from './comment-restored.type.js'
import { Comment } from './comment.entity.js'
import { shownComment } from './comment.type.js'

const commentEventTypes = {
  CommentAdded,
  CommentEdited,
  CommentDeleted,
  CommentHidden,
  CommentRestored,
}

type CommentEventKind = keyof typeof commentEventTypes

/** Whether an event of the log is about a comment. */
function isCommentEvent(event: LoggedEvent): event is LoggedEvent & { kind: CommentEventKind } {
  return event.kind in commentEventTypes
}

/** Events about comments as everybody sees them, with the comments as they are now: two statements for all. */
export async function commentEventsOf(em: SqlEntityManager, events: readonly LoggedEvent[]): Promise<BoardEvent[]> {
  const about = events.filter(isCommentEvent)
  const ids = [...new Set(about.map((event) => event.commentId))]
  if (ids.length === 0) return []
  const comments = await em.find(Comment, { id: ids }, { populate: ['author', 'lever'] })
  const roots = await em.find(Comment, { id: comments.map((comment) => comment.rootId) }, { fields: ['replyCount'] })
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const replyCounts = new Map(roots.map((root) => [root.id, root.replyCount]))
  return about.flatMap((event) => {
    const comment = byId.get(event.commentId ?? '')
    if (!comment) return []
    const shown = {
      comment: shownComment(comment),
      leverCommentCount: comment.lever.commentCount,
      rootReplyCount: replyCounts.get(comment.rootId) ?? 0,
    }
    return [Object.assign(new commentEventTypes[event.kind](), boardEventFields(event), shown)]
  })
}
