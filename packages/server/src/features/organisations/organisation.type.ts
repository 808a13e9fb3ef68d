import type { College } from '@leviers/shared/roles'
import { Field, Int, ObjectType } from 'type-graphql'
import { ID } from '../../id-scalar.js'

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

  @Field(() => Int, { description: 'How many people are its members now.' })
  memberCount!: number
}
