import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A name for a version.' })
export class NameVersionInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The revision to name.' })
  revision!: number

  @Field(() => String, { description: 'Its name, at most 80 characters.' })
  name!: string
}
