import type { College } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { CollegeEnum } from '../people/person.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'How a body is to be called from now on.' })
export class RenameOrganisationInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The body.' })
  organisationId!: string

  @Field(() => String, { description: 'Its name, at most 120 characters; no other body has it.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its name where there is little room, at most 40 characters.' })
  shortName!: string | null

  @Field(() => String, { nullable: true, description: 'What it is, at most 60 characters.' })
  kind!: string | null

  @Field(() => CollegeEnum, { description: 'The kind of partner that it is, and that its members are.' })
  college!: College
}
