import { organisationStates, type OrganisationState } from '@leviers/shared/organisations/organisation-states'
import type { College } from '@leviers/shared/roles'
import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'
import { ID } from '../../id-scalar.js'

const OrganisationStateEnum = Object.fromEntries(organisationStates.map((state) => [state, state]))
registerEnum(OrganisationStateEnum, {
  name: 'OrganisationState',
  description: 'Whether what is said of a body was checked.',
  valuesConfig: {
    VERIFIED: { description: 'Administrators checked it.' },
    PENDING: { description: 'It is still to be checked.' },
  },
})

@ObjectType('Organisation', { description: 'A body (organisme) that takes part in the programme through its members.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'Its name where there is little room; its name when it has no shorter one.' })
  shortName!: string

  @Field(() => String, { nullable: true, description: 'What it is, in a few words, such as « association ».' })
  kind!: string | null

  @Field(() => ID, { description: 'The code of its college.' })
  college!: College

  @Field(() => ID, { nullable: true, description: 'The body that gathers it and others; null: none.' })
  umbrellaId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The number of its establishment (SIRET); null when nobody said.',
  })
  siret!: string | null

  @Field(() => OrganisationStateEnum, { description: 'Whether administrators checked what is said of it.' })
  state!: OrganisationState

  @Field(() => Int, { description: 'How many people are its members now.' })
  memberCount!: number
}
