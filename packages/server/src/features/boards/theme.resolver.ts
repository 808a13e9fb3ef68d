import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.js'
import type { CatalogueCache } from './catalogue.js'
import { NeighbourhoodType } from './programme/neighbourhood.type.js'
import { ThemeType } from './programme/theme.type.js'

/** What a theme shows besides its own row. */
@Resolver(() => ThemeType)
export class ThemeResolver {
  constructor(private readonly catalogue: CatalogueCache) {}

  @FieldResolver(() => Boolean, {
    description: 'Whether levers are filtered by it: it is offered, or levers still bore it when it was retired.',
  })
  async isListed(@Root() { id, isRetired }: ThemeType, @Ctx() context: Context): Promise<boolean> {
    return !isRetired || (await this.catalogue.asOf(context)).usedThemes.has(id)
  }
}

/** What a neighbourhood shows besides its own row. */
@Resolver(() => NeighbourhoodType)
export class NeighbourhoodResolver {
  constructor(private readonly catalogue: CatalogueCache) {}

  @FieldResolver(() => Boolean, {
    description: 'Whether levers are filtered by it: it is offered, or levers were still for it when it was retired.',
  })
  async isListed(@Root() { code, isRetired }: NeighbourhoodType, @Ctx() context: Context): Promise<boolean> {
    return !isRetired || (await this.catalogue.asOf(context)).usedNeighbourhoods.has(code)
  }
}
