import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { findSeenBoard } from '../boards/find-seen-board.js'
import { numberedPage, numberOfPlace, pageSize } from '../boards/number-cursor.js'
import { CommentConnection } from './comment/comment-connection.type.js'
import { CommentRevisionConnection } from './comment/comment-revision-connection.type.js'
import { CommentRevision } from './comment/comment-revision.entity.js'
import { Comment } from './comment/comment.entity.js'
import { CommentType, shownComment } from './comment/comment.type.js'
import { repliesOfRoots } from './thread/thread.js'
import { ID } from '../../id-scalar.js'

/** A comment, what is below it, and what it said over time. */
@Resolver(() => CommentType)
export class CommentResolver {
  @Query(() => CommentType, { nullable: true, description: 'A comment, or null when there is none.' })
  async comment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<CommentType | null> {
    const comment = isUuid(id) ? await context.em.findOne(Comment, { id }, { populate: ['author', 'lever'] }) : null
    return comment && (await findSeenBoard(context, comment.lever.board.id)) ? shownComment(comment) : null
  }

  @FieldResolver(() => CommentConnection, {
    description:
      'On a comment that answers nobody: all that is below it, in order of arrival; a comment comes before its answers.',
  })
  replies(
    @Root() { id }: CommentType,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The place after which the page begins.' })
    after: string | null,
  ): Promise<CommentConnection> {
    // The comments of one page ask together: two statements for all of them.
    const loader = context.once(
      `replies ${first} ${after}`,
      () => new DataLoader((rootIds: readonly string[]) => repliesOfRoots(context.em, { rootIds, first, after })),
    )
    return loader.load(id)
  }

  @FieldResolver(() => CommentRevisionConnection, {
    description: 'What it said over time, newest first; empty when its words are not shown.',
  })
  async revisions(
    @Root() { id, state }: CommentType,
    @Ctx() { em }: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The place after which the page begins.' })
    after: string | null,
  ): Promise<CommentRevisionConnection> {
    const size = pageSize(first)
    const place = numberOfPlace(after)
    const where = { comment: id, ...(place === null ? {} : { revision: { $lt: place } }) }
    const options = { orderBy: { revision: 'desc' }, limit: size + 1 } as const
    const rows = state === 'PUBLISHED' ? await em.find(CommentRevision, where, options) : []
    const show = ({ revision, at, stance, body }: CommentRevision) => ({ revision, at, stance, body })
    return numberedPage(rows, { size, numberOf: (row) => row.revision, show })
  }
}
