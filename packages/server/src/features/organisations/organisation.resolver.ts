import { limits } from '@leviers/shared/limits'
import { can } from '@leviers/shared/policies'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import { viewerStanding, type Context } from '../../context.js'
import { batchedRead } from '../../async/batched-read.js'
import { dayOfProgramme } from '../boards/calendar/days.js'
import { ProgrammeType } from '../boards/programme/programme.type.js'
import { MeType } from '../people/me.type.js'
import { PersonType } from '../people/person.type.js'
import { MandateType } from './mandates/mandate.type.js'
import { OrganisationType } from './organisation.type.js'
import { heldMandates, membersOf } from './mandates/read-mandates.js'
import { organisationsOf, readBodies, readOrganisations } from './read-organisations.js'
import { ID } from '../../id-scalar.js'

/** Bodies, and for administrators who belongs to them. */
@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, { nullable: true, description: 'A body, or null when there is none.' })
  async organisation(
    @Ctx() { em }: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<OrganisationType | null> {
    if (!isUuid(id)) return null
    return (await readOrganisations(em, [id])).get(id) ?? null
  }

  @FieldResolver(() => [MandateType], {
    nullable: true,
    description:
      'Its members, also those to come, those of the longest standing first; null for everybody but administrators.',
  })
  async members(
    @Root() { id: organisationId }: OrganisationType,
    @Ctx() { em, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: limits.page.most, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'The mandate after which they begin.' })
    after: string | null,
  ): Promise<MandateType[] | null> {
    if (!can(viewerStanding(viewer), 'readMembers')) return null
    return membersOf(em, { organisationId, first, after: after && isUuid(after) ? after : null })
  }
}

/** The bodies of the programme. */
@Resolver(() => ProgrammeType)
export class ProgrammeOrganisationsResolver {
  @FieldResolver(() => [OrganisationType], { description: 'Its bodies, in the order of the alphabet.' })
  organisations(@Root() { id }: ProgrammeType, @Ctx() { em }: Context): Promise<OrganisationType[]> {
    return organisationsOf(em, id)
  }
}

/** The body beside a name. */
@Resolver(() => PersonType)
export class PersonBodyResolver {
  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that stands beside their name, of which they are a member as administrators said; null when nobody vouched for any.',
  })
  async memberOf(@Root() { id }: PersonType, @Ctx() context: Context): Promise<OrganisationType | null> {
    const bodyOf = context.once('bodies', () => batchedRead((ids: readonly string[]) => readBodies(context.em, ids)))
    return (await bodyOf(id)) ?? null
  }
}

/** My own mandates. */
@Resolver(() => MeType)
export class MyMandatesResolver {
  @FieldResolver(() => [MandateType], {
    description:
      'What makes me a member of bodies now: first that of the body which stands beside my name, then the latest.',
  })
  async mandates(@Root() { id: personId }: MeType, @Ctx() context: Context): Promise<MandateType[]> {
    const { em } = context
    return heldMandates(em, { personId, day: await dayOfProgramme({ em }, context.now()) })
  }
}
