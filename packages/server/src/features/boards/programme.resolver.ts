import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Board } from './board.entity.js'
import { seenBoards } from './find-seen-board.js'
import { inOrder } from './in-order.js'
import { BoardType } from './board.type.js'
import type { CatalogueCache } from './catalogue.js'
import { CollegeType } from './programme/college.type.js'
import { NeighbourhoodType } from './programme/neighbourhood.type.js'
import { PhaseType } from './programme/phase.type.js'
import { PillarType } from './programme/pillar.type.js'
import { ProgrammeType } from './programme/programme.type.js'
import { shownProgramme } from './programme/shown-programme.js'
import { shownPhase } from './calendar/timed-phase.js'
import { shownBoard } from './shown-board.js'
import { ThemeType } from './programme/theme.type.js'

/** The programme and what it is made of. */
@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(private readonly catalogue: CatalogueCache) {}

  @Query(() => ProgrammeType, { description: 'The programme of this instance.' })
  async programme(@Ctx() context: Context): Promise<ProgrammeType> {
    return shownProgramme((await this.catalogue.asOf(context)).programme)
  }

  @FieldResolver(() => [PhaseType], { description: 'Its phases, in order.' })
  async phases(@Ctx() context: Context): Promise<PhaseType[]> {
    const { phases } = await this.catalogue.asOf(context)
    const now = context.now()
    return phases.map((phase) => shownPhase(phase, now))
  }

  @FieldResolver(() => Date, {
    description: 'The moment of this answer: from it one counts until what is allowed changes by its date.',
  })
  now(@Ctx() context: Context): Date {
    return context.now()
  }

  @FieldResolver(() => [PillarType], { description: 'Its pillars, in order, also those that are retired.' })
  async pillars(@Ctx() context: Context): Promise<PillarType[]> {
    return [...(await this.catalogue.asOf(context)).pillars]
  }

  @FieldResolver(() => [ThemeType], {
    description: 'Its themes, in the order of their pillars, also those that are retired.',
  })
  async themes(@Ctx() context: Context): Promise<ThemeType[]> {
    return [...(await this.catalogue.asOf(context)).themes.values()]
  }

  @FieldResolver(() => [CollegeType], { description: 'Its colleges, in order, also those that are retired.' })
  async colleges(@Ctx() context: Context): Promise<CollegeType[]> {
    return [...(await this.catalogue.asOf(context)).colleges]
  }

  @FieldResolver(() => [NeighbourhoodType], {
    description: 'Its neighbourhoods, by name, also those that are retired.',
  })
  async neighbourhoods(@Ctx() context: Context): Promise<NeighbourhoodType[]> {
    return [...(await this.catalogue.asOf(context)).neighbourhoods.values()]
  }

  @FieldResolver(() => [BoardType], { description: 'Its boards, in order: those that whoever asks may know of.' })
  async boards(
    @Root() { id }: ProgrammeType,
    @Ctx() context: Context,
    @Arg('withArchived', () => Boolean, { defaultValue: false, description: 'Also those that are archived.' })
    withArchived: boolean,
  ): Promise<BoardType[]> {
    const where = { programme: id, ...(withArchived ? {} : { state: { $ne: 'ARCHIVED' as const } }) }
    const boards = await context.em.find(Board, where, { orderBy: inOrder })
    return (await seenBoards(context, boards)).map(shownBoard)
  }
}
