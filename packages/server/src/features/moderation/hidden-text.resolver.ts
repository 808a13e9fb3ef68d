import { whyNot } from '@leviers/shared/policies'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import { viewerStanding, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { CommentType } from '../comments/comment/comment.type.js'
import { LeverType } from '../levers/lever/lever.type.js'
import { HiddenText } from './hidden-text.type.js'
import { ID } from '../../id-scalar.js'

/** Hidden words, for those who may put them back. */
@Resolver()
export class HiddenTextResolver {
  @Query(() => HiddenText, {
    nullable: true,
    description: 'The words of a hidden lever or comment (moderators); null when nothing hidden has this id.',
  })
  async hiddenText(
    @Ctx() { em, viewer }: Context,
    @Arg('id', () => ID, { description: 'The lever or the comment.' }) id: string,
  ): Promise<HiddenText | null> {
    const [hidden] = await sqlOf(em).rows<HiddenText & { boardId: string }>(
      `select title, body, board_id as "boardId" from lever where id = $1 and state = 'HIDDEN'
       union all select null, c.body, board_id from comment c join lever on lever.id = c.lever_id
       where c.id = $1 and c.state = 'HIDDEN'`,
      [isUuid(id) ? id : null],
    )
    // Who may not read it is told the same whether it is there or not.
    const refusal = whyNot(viewerStanding(viewer, hidden?.boardId ?? null), 'readHiddenText')
    if (refusal) throw new PublicError(refusal)
    return hidden ?? null
  }
}

const asField = {
  nullable: true,
  description: 'The words that moderators hid; null for everybody but moderators, and when nothing is hidden.',
}

const asChanged = {
  nullable: true,
  description:
    'Whether its words were changed after moderators had looked at them, and nobody has since; null for everybody but moderators.',
}

/** What only moderators are told of levers, where they are shown: in lists and in the feed too. */
@Resolver(() => LeverType)
export class HiddenLeverResolver {
  @FieldResolver(() => HiddenText, asField)
  hiddenText(@Root() { hiddenText, boardId }: LeverType, @Ctx() context: Context): HiddenText | null {
    return context.audienceOn(boardId) === 'MODERATORS' ? hiddenText : null
  }

  @FieldResolver(() => Boolean, asChanged)
  changedSinceReview(@Root() { isChanged, boardId }: LeverType, @Ctx() context: Context): boolean | null {
    return context.audienceOn(boardId) === 'MODERATORS' ? isChanged : null
  }
}

/** What only moderators are told of comments, where they are shown: in threads and in the feed too. */
@Resolver(() => CommentType)
export class HiddenCommentResolver {
  @FieldResolver(() => HiddenText, asField)
  hiddenText(@Root() { hiddenText, boardId }: CommentType, @Ctx() context: Context): HiddenText | null {
    return context.audienceOn(boardId) === 'MODERATORS' ? hiddenText : null
  }

  @FieldResolver(() => Boolean, asChanged)
  changedSinceReview(@Root() { isChanged, boardId }: CommentType, @Ctx() context: Context): boolean | null {
    return context.audienceOn(boardId) === 'MODERATORS' ? isChanged : null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The words of the lever’s text that it is about, as they were; null when it is about the lever, or when that text is not shown.',
  })
  quote(@Root() { quote, hiddenQuote, boardId }: CommentType, @Ctx() context: Context): string | null {
    if (hiddenQuote === null) return quote
    return context.audienceOn(boardId) === 'MODERATORS' ? hiddenQuote : null
  }
}
