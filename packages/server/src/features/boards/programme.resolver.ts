import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import { Board } from './board.entity.js'
import { BoardType } from './board.type.js'
import { dayInParis, type Catalogue } from './catalogue.js'
import { NeighbourhoodType } from './programme/neighbourhood.type.js'
import { PhaseType } from './programme/phase.type.js'
import { ProgrammeType } from './programme/programme.type.js'
import { shownBoard } from './shown-board.js'
import { ThemeType } from './programme/theme.type.js'

/** The programme and what it is made of. */
@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(private readonly catalogue: Catalogue) {}

  @Query(() => ProgrammeType, { description: 'The programme of this instance.' })
  programme(): ProgrammeType {
    const { id, name, territory, presentation, state } = this.catalogue.programme
    return Object.assign(new ProgrammeType(), { id, name, territory, presentation, state })
  }

  @FieldResolver(() => [PhaseType], { description: 'Its phases, in order.' })
  phases(@Ctx() { now }: Context): PhaseType[] {
    const today = dayInParis(now())
    return this.catalogue.phases.map((phase) => ({
      id: phase.id,
      name: phase.name,
      startsOn: phase.startsOn,
      endsOn: phase.endsOn,
      current: phase.startsOn <= today && today <= phase.endsOn,
      createLever: phase.createLever,
      editLever: phase.editLever,
      comment: phase.comment,
      vote: phase.vote,
      seeResults: phase.seeResults,
    }))
  }

  @FieldResolver(() => [ThemeType], { description: 'Its themes, in order.' })
  themes(): ThemeType[] {
    return [...this.catalogue.themes.values()]
  }

  @FieldResolver(() => [NeighbourhoodType], { description: 'Its neighbourhoods, in order.' })
  neighbourhoods(): NeighbourhoodType[] {
    return [...this.catalogue.neighbourhoods.values()]
  }

  @FieldResolver(() => [BoardType], { description: 'Its boards, the oldest first.' })
  async boards(@Root() { id }: ProgrammeType, @Ctx() { em }: Context): Promise<BoardType[]> {
    const boards = await em.find(Board, { programme: id }, { orderBy: { createdAt: 'asc', id: 'asc' } })
    return boards.map(shownBoard)
  }
}
