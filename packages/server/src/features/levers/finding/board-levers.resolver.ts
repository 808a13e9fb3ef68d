import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { limits } from '@leviers/shared/limits'
import { whyNot } from '@leviers/shared/policies'
import { validate as isUuid } from 'uuid'
import { registerEnum } from '../../../api/enums.js'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { pageSize } from '../../boards/number-cursor.js'
import { headOfBoard } from '../../boards/board.resolver.js'
import { BoardType } from '../../boards/board.type.js'
import { refuseLong } from '../../search/refuse-long.js'
import { LeverConnection } from '../lever/lever-connection.type.js'
import type { LeverReview, LeverState } from '../lever/lever.entity.js'
import { LeverStatusEnum } from '../lever/lever-status.type.js'
import { LeverReviewEnum, LeverStateEnum } from '../lever/lever-state.type.js'
import { LeverType, shownLever } from '../lever/lever.type.js'
import { similarLevers } from './similar-levers.js'
import { leverSorts, listLevers, type LeverSort } from './list-levers.js'
import { ID } from '../../../id-scalar.js'

const LeverSortEnum = Object.fromEntries(leverSorts.map((sort) => [sort, sort]))
registerEnum(LeverSortEnum, {
  name: 'LeverSort',
  description: 'An order of levers.',
  valuesConfig: {
    RECENT: { description: 'The last published first.' },
    OLDEST: { description: 'The first published first.' },
    ACTIVE: { description: 'The last touched first: text, thread or status.' },
    AGREED: { description: 'The most agreed with first.' },
    DISCUSSED: { description: 'The most commented first.' },
    ARRANGED: { description: 'As people arranged them on the board; a new one comes last.' },
    RELEVANT: {
      description:
        'In a search, those first that have all of it in the title, then in finding and action, in the text, in a comment.',
    },
  },
})

@ArgsType()
class LeverListArgs {
  @Field(() => Int, { defaultValue: limits.page.size, description: 'How many, 1 to 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'The place after which the page begins.' })
  after?: string | null

  @Field(() => LeverSortEnum, { defaultValue: 'RECENT', description: 'The order.' })
  sort!: LeverSort

  @Field(() => ID, { nullable: true, description: 'Only those of a theme.' })
  themeId?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Only those for a neighbourhood, by its code; the whole territory counts.',
  })
  neighbourhood?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Only those that have these words, in any form, in title, finding, action, text, themes or one comment that is shown. Accents do not count, nor a slip of the pen in a word that nobody wrote. Words not shown are not found.',
  })
  search?: string | null

  @Field(() => LeverStateEnum, { defaultValue: 'PUBLISHED', description: 'Only those in this state.' })
  state!: LeverState

  @Field(() => LeverReviewEnum, {
    nullable: true,
    description: 'Only those of which moderators said this (moderators).',
  })
  review?: LeverReview | null

  @Field(() => LeverStatusEnum, { nullable: true, description: 'Only those with this status.' })
  status?: LeverStatus | null

  @Field(() => Boolean, { nullable: true, description: 'Only those whose text is frozen, or only the others.' })
  isFrozen?: boolean | null
}

/** The levers of a board. */
@Resolver(() => BoardType)
export class BoardLeversResolver {
  @FieldResolver(() => LeverConnection, {
    description:
      'Its levers, page by page. One that moves in the order while they are read may come twice, never not at all.',
  })
  levers(@Root() board: BoardType, @Ctx() context: Context, @Args(() => LeverListArgs) list: LeverListArgs) {
    if (list.themeId && !isUuid(list.themeId)) throw new PublicError('UNKNOWN_THEME')
    refuseLong(list.search)
    if (list.review) refuseOthers(context, board.id)
    return listLevers(context.em, {
      boardId: board.id,
      list,
      head: async () => (await headOfBoard(context, board.id)).number,
      areWordsShown: () => areWordsShown(context, board.id, list.state),
    })
  }

  @FieldResolver(() => [LeverType], {
    description: 'Its published levers that are most like a text, by the forms of its words: the most alike first.',
  })
  async similarLevers(
    @Root() board: BoardType,
    @Ctx() { em }: Context,
    @Arg('text', () => String, { description: 'What somebody is about to propose, 500 letters at most.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 3, description: 'How many, 1 to 100.' }) first: number,
  ): Promise<LeverType[]> {
    const levers = await similarLevers(em, { boardId: board.id, text, most: pageSize(first) })
    return levers.map(shownLever)
  }
}

/** What moderators have not seen yet is for them. Throws when somebody else asks. */
function refuseOthers({ viewer }: Context, boardId: string): void {
  const refusal = whyNot(viewerStanding(viewer, boardId), 'readModeration')
  if (refusal) throw new PublicError(refusal)
}

/** Whether whoever is asking is shown the words of levers in a state. */
function areWordsShown(context: Context, boardId: string, state: LeverState): boolean {
  return state === 'PUBLISHED' || (state === 'HIDDEN' && context.audienceOn(boardId) === 'MODERATORS')
}
