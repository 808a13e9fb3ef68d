import { Field, InputType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A person or a body to write a lever with: exactly one of the two.' })
export class InviteCoAuthorInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => ID, { nullable: true, description: 'The person.' })
  personId!: string | null

  @Field(() => ID, { nullable: true, description: 'The body: all its members, those of today and those to come.' })
  organisationId!: string | null
}
