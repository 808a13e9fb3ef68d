import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { BoardType } from './board.type.js'
import { shownPhase, timedPhase } from './calendar/timed-phase.js'
import type { CatalogueCache } from './catalogue.js'
import { PhaseType } from './programme/phase.type.js'

/** The days of its own that a board may have. */
@Resolver(() => BoardType)
export class OwnPhaseResolver {
  constructor(private readonly catalogue: CatalogueCache) {}

  @FieldResolver(() => PhaseType, {
    nullable: true,
    description:
      'Its own days, which it follows instead of the phases of the programme; null of one that follows those.',
  })
  async ownPhase(@Root() { id, ownPhase, revision }: BoardType, @Ctx() context: Context): Promise<PhaseType | null> {
    if (!ownPhase) return null
    const { programme } = await this.catalogue.asOf(context)
    return shownPhase(
      timedPhase(programme.timeZone, { id, name: '', override: 'AUTO', revision, ...ownPhase }),
      context.now(),
    )
  }
}
