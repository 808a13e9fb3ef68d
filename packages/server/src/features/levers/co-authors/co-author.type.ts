import { Field, ObjectType } from 'type-graphql'
import { PersonType } from '../../people/person.type.js'
import { ID } from '../../../id-scalar.js'

@ObjectType('CoAuthor', { description: 'A person or a body that was invited to write a lever.' })
export class CoAuthorType {
  @Field(() => ID, { description: 'The id of the invitation.' })
  id!: string

  @Field(() => PersonType, { nullable: true, description: 'The person; null for a body.' })
  person!: PersonType | null

  @Field(() => ID, { nullable: true, description: 'The id of the body; null for a person.' })
  organisationId!: string | null

  @Field(() => String, { nullable: true, description: 'The name of the body; null for a person.' })
  organisation!: string | null

  @Field(() => Date, { description: 'When they were invited.' })
  invitedAt!: Date
}
