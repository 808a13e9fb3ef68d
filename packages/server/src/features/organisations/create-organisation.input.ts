import type { College } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { CollegeEnum } from '../people/person.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A body to add.' })
export class CreateOrganisationInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => String, { description: 'Its name, at most 120 characters; no other body has it.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its name where there is little room, at most 40 characters.' })
  shortName!: string | null

  @Field(() => String, { nullable: true, description: 'What it is, at most 60 characters, such as « association ».' })
  kind!: string | null

  @Field(() => CollegeEnum, { description: 'The kind of partner that it is.' })
  college!: College
}
