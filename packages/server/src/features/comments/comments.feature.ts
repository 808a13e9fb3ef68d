import { defineFeature } from '../../api/define-feature.js'
import { addComment } from './add-comment.js'
import { CommentRevision } from './comment/comment-revision.entity.js'
import { Comment } from './comment/comment.entity.js'
import { CommentResolver } from './comment.resolver.js'
import { deleteComment } from './delete-comment.js'
import { editComment } from './edit-comment.js'
import { hideComment } from './hide-comment.js'
import { restoreComment } from './restore-comment.js'
import { reviewComment } from './review-comment.js'
import { ThreadCountsResolver, ThreadResolver } from './thread/thread.resolver.js'

/** Comments on levers, in threads. */
export const comments = defineFeature({
  name: 'comments',
  commands: [addComment, editComment, deleteComment, hideComment, restoreComment, reviewComment],
  resolvers: [CommentResolver, ThreadResolver, ThreadCountsResolver],
  // By calls of entities or queryOf. SQL are counters, threads and what events read for all at once.
  tables: [Comment, CommentRevision],
})
