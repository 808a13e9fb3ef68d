import { limits } from '@leviers/shared/limits'
import { can } from '@leviers/shared/policies'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { viewerOf, viewerStanding, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { refuseLong } from '../search/refuse-long.js'
import { findNames } from './find-names.js'
import { FoundKindEnum, FoundName, type FoundKind } from './found-name.type.js'

/** Whom one may mean: to mention or to invite them. */
@Resolver()
export class NamesResolver {
  @Query(() => [FoundName], {
    description:
      'People who have signed in, and bodies, of which each word typed begins a word of the name (people with an account). Nothing below two letters; e-mail addresses are never told, but administrators find whose a whole one is.',
  })
  findNames(
    @Ctx() context: Context,
    @Arg('search', () => String, { description: 'What was typed; accents and case do not count.' }) search: string,
    @Arg('kind', () => FoundKindEnum, { nullable: true, description: 'Only people, or only bodies.' })
    kind: FoundKind | null,
    @Arg('first', () => Int, { defaultValue: limits.names.most, description: 'How many, 1 to 10.' }) first: number,
  ): Promise<FoundName[]> {
    const viewer = viewerOf(context)
    if (viewer.isGuest) throw new PublicError('ACCOUNT_FIRST')
    refuseLong(search)
    return findNames(sqlOf(context.em), { search, kind, first, byEmail: can(viewerStanding(viewer), 'grantMandate') })
  }
}
