import { betweenPhases } from '@leviers/shared/phases'
import { whyNot } from '@leviers/shared/policies'
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'

@ObjectType({ description: 'The words of a hidden lever or comment.' })
class HiddenText {
  @Field(() => String, { nullable: true, description: 'A lever’s title; a comment has none.' })
  title!: string | null

  @Field(() => String, { description: 'The text.' })
  body!: string
}

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
    const standing = { role: viewer?.role ?? ('VISITOR' as const), capabilities: betweenPhases, isAuthor: false }
    const refusal = whyNot(standing, 'readHiddenText')
    if (refusal) throw new PublicError(refusal)
    if (!isUuid(id)) return null
    const [hidden] = await sqlOf(em).rows<HiddenText>(
      `select title, body from lever where id = $1 and state = 'HIDDEN'
       union all select null, body from comment where id = $1 and state = 'HIDDEN'`,
      [id],
    )
    return hidden ?? null
  }
}
