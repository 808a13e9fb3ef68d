import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { isOpenOn } from '@leviers/shared/phases'
import type { Context } from '../../context.js'
import { Board } from './board.entity.js'
import { seenBoards } from './find-seen-board.js'
import { inOrder } from './in-order.js'
import { BoardType } from './board.type.js'
import { dayInParis, type CatalogueCache } from './catalogue.js'
import { CollegeType } from './programme/college.type.js'
import { NeighbourhoodType } from './programme/neighbourhood.type.js'
import { PhaseType } from './programme/phase.type.js'
import { PillarType } from './programme/pillar.type.js'
import { ProgrammeType } from './programme/programme.type.js'
import { shownProgramme } from './programme/shown-programme.js'
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
    const today = dayInParis(context.now())
    return phases.map((phase) => ({
      id: phase.id,
      name: phase.name,
      startsOn: phase.startsOn,
      endsOn: phase.endsOn,
      override: phase.override,
      current: isOpenOn(phase, today),
      createLever: phase.createLever,
      editLever: phase.editLever,
      comment: phase.comment,
      vote: phase.vote,
      seeResults: phase.seeResults,
    }))
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
