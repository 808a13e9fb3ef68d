import { limits } from '@leviers/shared/limits'
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { BoardType } from '../../boards/board.type.js'
import { pageSize } from '../../boards/number-cursor.js'
import { drawLevers } from '../finding/draw-levers.js'
import { LeversToAnswer } from './levers-to-answer.type.js'
import { shownLever } from '../lever/lever.type.js'
import { ID } from '../../../id-scalar.js'

@ArgsType()
class DrawArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many, 1 to 100.' })
  first!: number

  @Field(() => String, {
    defaultValue: '',
    description: 'Decides what chance decides: the same seed draws the same as long as nothing changes.',
  })
  seed!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The neighbourhood whose levers come first, by its code; null: none. Not said: that of my profile.',
  })
  neighbourhood?: string | null

  @Field(() => [ID], { defaultValue: [], description: 'Levers that are not to be drawn, at most 500.' })
  without!: string[]
}

/** What to ask somebody next. */
@Resolver(() => BoardType)
export class LeversToAnswerResolver {
  @FieldResolver(() => LeversToAnswer, {
    description:
      'Levers on which whoever asks holds no position: those that the fewest people were heard on first, themes mixed.',
  })
  async leversToAnswer(
    @Root() { id: boardId }: BoardType,
    @Ctx() { em, viewer }: Context,
    @Args(() => DrawArgs) { first, seed, neighbourhood, without }: DrawArgs,
  ): Promise<LeversToAnswer> {
    const { seed: longest, without: most } = limits.draw
    if (seed.length > longest) throw new PublicError('BAD_INPUT', { field: 'seed' })
    if (without.length > most || !without.every((id) => isUuid(id)))
      throw new PublicError('BAD_INPUT', { field: 'without' })
    const personId = viewer?.personId ?? null
    const draw = { boardId, personId, neighbourhood, without, seed, count: pageSize(first) }
    const { levers, totalCount } = await drawLevers(sqlOf(em), draw)
    return { levers: levers.map(shownLever), totalCount }
  }
}
