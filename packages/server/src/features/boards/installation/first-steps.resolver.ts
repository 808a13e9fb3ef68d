import { can } from '@leviers/shared/policies'
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { isHeldSql } from '../../people/roles/held-roles-sql.js'

@ObjectType({ description: 'What administrators of a new instance have done since it was set up.' })
class FirstSteps {
  @Field(() => Boolean, { description: 'Whether a stage was added, changed or removed.' })
  stages!: boolean

  @Field(() => Boolean, { description: 'Whether there is a board.' })
  boards!: boolean

  @Field(() => Boolean, { description: 'Whether somebody besides the first administrator holds a role.' })
  people!: boolean

  @Field(() => Boolean, { description: 'Whether the legal pages say who publishes and who hosts.' })
  pages!: boolean
}

/** What is left to do on a new instance: for administrators. */
@Resolver()
export class FirstStepsResolver {
  @Query(() => FirstSteps, {
    description:
      'What was done since this instance was set up; all of it where nobody had to set it up, as a demonstration (administrators).',
  })
  async firstSteps(@Ctx() { em, viewer }: Context): Promise<FirstSteps> {
    if (!can(viewerStanding(viewer), 'installProgramme')) throw new PublicError('ADMINISTRATORS_ONLY')
    const [row] = await sqlOf(em).rows<FirstSteps>(
      `select exists (select from event where stream_id = installed.stream_id
           and kind in ('PhaseAdded', 'PhaseEdited', 'PhaseRemoved')) as stages,
         exists (select from board) as boards,
         exists (select from legal_notice where publisher <> '' and host <> '') as pages,
         (select count(distinct g.person_id) > 1 from role_grant g join person p on p.id = g.person_id
           where p.source is null and p.claimed_by_id is null and ${isHeldSql}) as people
       from programme join event as installed on installed.stream_id = programme.id
       where installed.kind = 'ProgrammeInstalled' limit 1`,
      [],
    )
    return Object.assign(new FirstSteps(), row ?? { stages: true, boards: true, people: true, pages: true })
  }
}
