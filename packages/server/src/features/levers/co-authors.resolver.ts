import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import type { BoardEvent } from '../boards/board-event.type.js'
import { CoAuthorInvited } from './co-authors/co-author-invited.type.js'
import { CoAuthorRemoved } from './co-authors/co-author-removed.type.js'
import { CoAuthorType } from './co-authors/co-author.type.js'
import { inviteCoAuthor } from './co-authors/invite-co-author.js'
import { InviteCoAuthorInput } from './co-authors/invite-co-author.input.js'
import { leverEventOf } from './lever-events.js'
import { LeverShared } from './co-authors/lever-shared.type.js'
import { LeverType } from './lever/lever.type.js'
import { readCoAuthors } from './co-authors/read-co-authors.js'
import { removeCoAuthor } from './co-authors/remove-co-author.js'
import { RemoveCoAuthorInput } from './co-authors/remove-co-author.input.js'
import { shareLever } from './co-authors/share-lever.js'
import { ShareLeverInput } from './co-authors/share-lever.input.js'

/** Who writes a lever together with its author. */
@Resolver(() => LeverType)
export class CoAuthorsResolver {
  @FieldResolver(() => [CoAuthorType], {
    description: 'Who was invited to write it, the first invited first; none when its words are not shown.',
  })
  async coAuthors(@Root() { id, state }: LeverType, @Ctx() context: Context): Promise<CoAuthorType[]> {
    return state === 'PUBLISHED' ? readCoAuthors(context, id) : []
  }

  @Mutation(() => CoAuthorInvited, {
    nullable: true,
    description: 'Invites a person or a body to write one’s own lever; null when they already may.',
  })
  inviteCoAuthor(
    @Ctx() context: Context,
    @Arg('input', () => InviteCoAuthorInput, { description: 'What to do.' }) input: InviteCoAuthorInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, inviteCoAuthor, input)
  }

  @Mutation(() => CoAuthorRemoved, {
    nullable: true,
    description: 'Takes an invitation back, or leaves a lever; null when there is none.',
  })
  removeCoAuthor(
    @Ctx() context: Context,
    @Arg('input', () => RemoveCoAuthorInput, { description: 'What to do.' }) input: RemoveCoAuthorInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, removeCoAuthor, input)
  }

  @Mutation(() => LeverShared, {
    nullable: true,
    description: 'Opens one’s own lever to all members of bodies, or closes it to them; null when it already is so.',
  })
  shareLever(
    @Ctx() context: Context,
    @Arg('input', () => ShareLeverInput, { description: 'What to do.' }) input: ShareLeverInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, shareLever, input)
  }
}
