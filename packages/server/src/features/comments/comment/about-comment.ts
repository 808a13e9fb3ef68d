import { Int } from 'type-graphql'
import type { BoardSubject } from '../../boards/board-event.js'
import { CommentType, shownComment } from './comment.type.js'
import { readComments } from './read-comments.js'

/** Events about comments show them as they are now: one statement for all. */
export const aboutComment: BoardSubject = {
  fields: { comment: { type: () => CommentType, description: 'The comment as it is now.' } },
  async show(sql, events) {
    const comments = await readComments(sql, [...new Set(events.map((event) => event.commentId ?? ''))])
    return events.map(({ commentId }) => {
      const read = comments.get(commentId ?? '')
      return read ? { ...read, comment: shownComment(read.comment) } : null
    })
  },
}

/** How many comments there are after an event. */
export const commentCounts = {
  leverCommentCount: { type: () => Int, description: 'How many comments the lever’s thread now shows.' },
}

/** The same of an event that shows a comment or takes it away. */
export const shownCounts = {
  fields: {
    ...commentCounts,
    isCounted: {
      type: () => Boolean,
      description: 'Whether its board counts it among those that it shows: its lever is shown.',
    },
  },
  extraFields: ({ data }: { data: { isCounted?: unknown } }) => ({ isCounted: data.isCounted !== false }),
}
