import type { Stance } from '@leviers/shared/stances'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import { spokenFor, type MandateHolder } from '../../people/spoken-for.js'
import { commentEvents, type CommentItem } from './comment-events.js'
import type { Comments } from './threads.js'
import { shownLocale } from '../../../i18n/shown-locale.js'

/** Higher than any real number, so optimistic comments sort last; confirmed state is untouched. */
const optimisticNumber = Number.MAX_SAFE_INTEGER

/** The comments as they will be when a waiting command is acknowledged. */
export function optimisticComments(comments: Comments, entry: OutboxEntry, me: MandateHolder | null): Comments {
  if (entry.command === 'addComment') return me ? added(comments, entry, me) : comments
  const known = comments.items.get(String(entry.input.commentId))?.comment
  if (!known) return comments
  // The entry was made by useEditComment, whose input has a stance.
  const [body, stance] = [String(entry.input.body), entry.input.stance as Stance]
  if (entry.command === 'editComment') return changed(comments, { ...known, body, stance })
  if (entry.command === 'deleteComment')
    return changed(comments, { ...known, state: 'DELETED', body: null, author: null })
  return comments
}

function changed(comments: Comments, comment: CommentItem): Comments {
  return commentEvents.CommentEdited(comments, { number: optimisticNumber, comment })
}

function added(comments: Comments, { operationId, input, order }: OutboxEntry, author: MandateHolder): Comments {
  const parentId = typeof input.parentId === 'string' ? input.parentId : null
  const parent = parentId === null ? undefined : comments.items.get(parentId)?.comment
  if (parentId !== null && !parent) return comments
  const rootId = parent?.rootId ?? operationId
  const comment: CommentItem = {
    id: operationId,
    leverId: String(input.leverId),
    rootId,
    parentId,
    depth: parent ? parent.depth + 1 : 0,
    // The entry was made by useAddComment, whose input has a stance.
    number: optimisticNumber,
    stance: input.stance as Stance,
    body: String(input.body),
    locale: shownLocale(),
    state: 'PUBLISHED',
    author,
    onBehalfOf: spokenFor({ input }, author),
    createdAt: new Date(Math.floor(order / 1_000)).toISOString(),
    editedAt: null,
    revision: 1,
    replyCount: 0,
    quote: quoteOf(input.passage),
    hidden: null,
  }
  const rootReplyCount = (comments.items.get(rootId)?.comment.replyCount ?? 0) + (parent ? 1 : 0)
  const at = comment.createdAt
  const head = { boardId: '', number: optimisticNumber, cursor: '', at, operationId, leverCommentCount: 0 }
  return commentEvents.CommentAdded(comments, { __typename: 'CommentAdded', ...head, comment, rootReplyCount }, true)
}

function quoteOf(passage: unknown): string | null {
  return passage instanceof Object && 'words' in passage ? String(passage.words) : null
}
