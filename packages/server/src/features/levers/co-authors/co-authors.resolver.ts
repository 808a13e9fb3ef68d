import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../context.js'
import { CoAuthorType } from './co-author.type.js'
import { LeverType } from '../lever/lever.type.js'
import { readCoAuthors } from './read-co-authors.js'

/** Who writes a lever together with its author. */
@Resolver(() => LeverType)
export class CoAuthorsResolver {
  @FieldResolver(() => [CoAuthorType], {
    description: 'Who was invited to write it, the first invited first; none when its words are not shown.',
  })
  async coAuthors(@Root() { id, state }: LeverType, @Ctx() context: Context): Promise<CoAuthorType[]> {
    return state === 'PUBLISHED' ? readCoAuthors(context, id) : []
  }
}
