import type { LoggedEvent } from '../../log/stream-log.js'
import type { Sql } from '../../sql.js'
import { boardEventFields, type BoardEvent } from '../boards/board-event.type.js'
import { CommentAdded } from './comment-added.type.js'
import { CommentDeleted } from './comment-deleted.type.js'
import { CommentEdited } from './comment-edited.type.js'
import { CommentHidden } from './comment-hidden.type.js'
import { CommentRestored } from './comment-restored.type.js'
import { CommentReviewed } from './comment-reviewed.type.js'
import { shownComment } from './comment/comment.type.js'
import { readComments } from './comment/read-comments.js'

const commentEventTypes = {
  CommentAdded,
  CommentEdited,
  CommentDeleted,
  CommentHidden,
  CommentRestored,
  CommentReviewed,
}

type CommentEventKind = keyof typeof commentEventTypes

/** Whether an event of the log is about a comment. */
function isCommentEvent(event: LoggedEvent): event is LoggedEvent & { kind: CommentEventKind } {
  return event.kind in commentEventTypes
}

/** Events about comments as everybody sees them, with the comments as they are now: one statement for all. */
export async function commentEventsOf(sql: Sql, events: readonly LoggedEvent[]): Promise<BoardEvent[]> {
  const about = events.filter(isCommentEvent)
  const comments = await readComments(sql, [...new Set(about.map((event) => event.commentId ?? ''))])
  return about.flatMap((event) => {
    const read = comments.get(event.commentId ?? '')
    if (!read) return []
    const shown = { ...read, comment: shownComment(read.comment), isCounted: event.data.isCounted !== false }
    return [Object.assign(new commentEventTypes[event.kind](), boardEventFields(event), shown)]
  })
}
